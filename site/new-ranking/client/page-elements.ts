/** The parts of the page that its HTML has from the start. A missing one is an error that names it. */

function find<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`no element ${selector} in the page; expected a ${kind.name}`);
}

export interface PageElements {
  readonly table: HTMLTextAreaElement;
  readonly file: HTMLInputElement;
  readonly keep: HTMLInputElement;
  readonly startOver: HTMLButtonElement;
  readonly undo: HTMLButtonElement;
  readonly status: HTMLElement;
  readonly begin: HTMLElement;
  /** Where each step is rendered. */
  readonly refusal: HTMLElement;
  readonly later: HTMLElement;
  readonly understand: HTMLElement;
  readonly ask: HTMLElement;
  readonly rank: HTMLElement;
  readonly evidence: HTMLElement;
  readonly take: HTMLElement;
}

export function findPageElements(): PageElements {
  const part = (id: string) => find(`#${id} > .content`, HTMLElement);
  return {
    table: find('textarea[name="table"]', HTMLTextAreaElement),
    file: find('input[name="file"]', HTMLInputElement),
    keep: find('input[name="keep"]', HTMLInputElement),
    startOver: find('#start-over', HTMLButtonElement),
    undo: find('#undo', HTMLButtonElement),
    status: find('#status', HTMLElement),
    begin: find('#begin', HTMLElement),
    refusal: find('#refusal', HTMLElement),
    later: find('#later', HTMLElement),
    understand: part('understand'),
    ask: part('ask'),
    rank: part('rank'),
    evidence: part('evidence'),
    take: part('take'),
  };
}
