/** The page's elements that the builder uses, looked up once. A missing element is an error that names it. */

/** The element with an id and a class. Throws if there is none. */
function requireElement<Kind extends Element>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`no element ${JSON.stringify(id)} in the page; expected a ${kind.name}`);
}

export interface BuilderElements {
  readonly form: HTMLFormElement;
  readonly places: HTMLElement;
  readonly chosen: HTMLOutputElement;
  readonly pixels: HTMLOutputElement;
  readonly previewArea: HTMLElement;
  readonly preview: HTMLIFrameElement;
  readonly resizeHandle: HTMLElement;
  readonly panel: HTMLElement;
  readonly hint: HTMLElement;
  readonly snippet: HTMLTextAreaElement;
  readonly file: HTMLAnchorElement;
  readonly status: HTMLElement;
  readonly cost: HTMLOutputElement;
  readonly policy: HTMLElement;
  readonly integrity: HTMLElement;
  readonly alt: HTMLTextAreaElement;
  readonly altChoice: HTMLElement;
  readonly resizerChoice: HTMLElement;
  readonly card: HTMLImageElement;
  readonly noCard: HTMLElement;
  readonly tabs: readonly HTMLButtonElement[];
}

/** Finds all elements. Throws if one is missing. */
export function findElements(): BuilderElements {
  const form = requireElement('builder', HTMLFormElement);
  return {
    form,
    places: requireElement('places', HTMLElement),
    chosen: requireElement('chosen', HTMLOutputElement),
    pixels: requireElement('pixels', HTMLOutputElement),
    previewArea: requireElement('preview-area', HTMLElement),
    preview: requireElement('preview', HTMLIFrameElement),
    resizeHandle: requireElement('resize-handle', HTMLElement),
    panel: requireElement('snippet-panel', HTMLElement),
    hint: requireElement('hint', HTMLElement),
    snippet: requireElement('snippet', HTMLTextAreaElement),
    file: requireElement('file', HTMLAnchorElement),
    status: requireElement('copy-status', HTMLElement),
    cost: requireElement('cost', HTMLOutputElement),
    policy: requireElement('policy', HTMLElement),
    integrity: requireElement('integrity', HTMLElement),
    alt: requireElement('alt', HTMLTextAreaElement),
    altChoice: requireElement('alt-choice', HTMLElement),
    resizerChoice: requireElement('resizer-choice', HTMLElement),
    card: requireElement('card', HTMLImageElement),
    noCard: requireElement('no-card', HTMLElement),
    tabs: [...form.querySelectorAll<HTMLButtonElement>('[role=tab]')],
  };
}
