/** The parts of the page that the builder works on, found once; a page that lacks one is a mistake, and says which. */

/** The element of that id, which has to be of that class. */
function part<Kind extends Element>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`no part ${JSON.stringify(id)} in the page; expected a ${kind.name}`);
}

export interface Parts {
  readonly form: HTMLFormElement;
  readonly places: HTMLElement;
  readonly chosen: HTMLOutputElement;
  readonly pixels: HTMLOutputElement;
  readonly stage: HTMLElement;
  readonly preview: HTMLIFrameElement;
  readonly grip: HTMLElement;
  readonly panel: HTMLElement;
  readonly hint: HTMLElement;
  readonly snippet: HTMLTextAreaElement;
  readonly file: HTMLAnchorElement;
  readonly said: HTMLElement;
  readonly cost: HTMLOutputElement;
  readonly policy: HTMLElement;
  readonly integrity: HTMLElement;
  readonly alt: HTMLTextAreaElement;
  readonly card: HTMLImageElement;
  readonly noCard: HTMLElement;
  readonly tabs: readonly HTMLButtonElement[];
}

/** All of them. Throws where one isn't there. */
export function findParts(): Parts {
  const form = part('builder', HTMLFormElement);
  return {
    form,
    places: part('places', HTMLElement),
    chosen: part('chosen', HTMLOutputElement),
    pixels: part('pixels', HTMLOutputElement),
    stage: part('stage', HTMLElement),
    preview: part('preview', HTMLIFrameElement),
    grip: part('grip', HTMLElement),
    panel: part('taken', HTMLElement),
    hint: part('hint', HTMLElement),
    snippet: part('snippet', HTMLTextAreaElement),
    file: part('file', HTMLAnchorElement),
    said: part('said', HTMLElement),
    cost: part('cost', HTMLOutputElement),
    policy: part('policy', HTMLElement),
    integrity: part('integrity', HTMLElement),
    alt: part('alt', HTMLTextAreaElement),
    card: part('card', HTMLImageElement),
    noCard: part('no-card', HTMLElement),
    tabs: [...form.querySelectorAll<HTMLButtonElement>('[role=tab]')],
  };
}
