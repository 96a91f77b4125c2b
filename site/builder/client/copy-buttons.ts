/** Buttons that copy the element they name to the clipboard and announce it. */
import type { BuilderWords } from '../../words/en/builder-words.ts';
import type { BuilderElements } from './elements.ts';

function textOf(part: Element | null): string {
  return part instanceof HTMLTextAreaElement ? part.value : (part?.textContent ?? '');
}

/** Copies the element's text; if the clipboard isn't available, selects it instead. */
async function copy(part: Element | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(textOf(part));
    return true;
  } catch {
    if (part instanceof HTMLTextAreaElement) {
      part.focus();
      part.select();
    } else if (part) getSelection()?.selectAllChildren(part);
    return false;
  }
}

/** Connects the buttons; `nameOf` returns the name of an element for the announcement. */
export function connectCopyButtons(
  { form, status }: BuilderElements,
  builder: BuilderWords,
  nameOf: (id: string) => string,
): void {
  for (const button of form.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
    const id = button.dataset.copies ?? '';
    button.addEventListener('click', async () => {
      const isDone = await copy(document.getElementById(id));
      status.textContent = isDone ? builder.copied(nameOf(id)) : builder.selected;
    });
  }
}
