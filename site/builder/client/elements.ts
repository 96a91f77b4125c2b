/** The elements of the page that the builder works on, found once. A missing one is an error that names it. */

/** The element of that id, which has to be of that class. */
function requireElement<Kind extends Element>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`no part ${JSON.stringify(id)} in the page; expected a ${kind.name}`);
}

export interface BuilderElements {
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
  readonly status: HTMLElement;
  readonly cost: HTMLOutputElement;
  readonly policy: HTMLElement;
  readonly integrity: HTMLElement;
  readonly alt: HTMLTextAreaElement;
  readonly card: HTMLImageElement;
  readonly noCard: HTMLElement;
  readonly tabs: readonly HTMLButtonElement[];
}

/** All of them. Throws where one isn't there. */
export function findElements(): BuilderElements {
  const form = requireElement('builder', HTMLFormElement);
  return {
    form,
    places: requireElement('places', HTMLElement),
    chosen: requireElement('chosen', HTMLOutputElement),
    pixels: requireElement('pixels', HTMLOutputElement),
    stage: requireElement('stage', HTMLElement),
    preview: requireElement('preview', HTMLIFrameElement),
    grip: requireElement('grip', HTMLElement),
    panel: requireElement('taken', HTMLElement),
    hint: requireElement('hint', HTMLElement),
    snippet: requireElement('snippet', HTMLTextAreaElement),
    file: requireElement('file', HTMLAnchorElement),
    status: requireElement('said', HTMLElement),
    cost: requireElement('cost', HTMLOutputElement),
    policy: requireElement('policy', HTMLElement),
    integrity: requireElement('integrity', HTMLElement),
    alt: requireElement('alt', HTMLTextAreaElement),
    card: requireElement('card', HTMLImageElement),
    noCard: requireElement('no-card', HTMLElement),
    tabs: [...form.querySelectorAll<HTMLButtonElement>('[role=tab]')],
  };
}
