/** Files that are chosen, or dropped anywhere on the page. */
import type { PageElements } from './page-elements.ts';

/** Calls back with each file. */
export function connectFileInput(
  { file: input, begin }: Pick<PageElements, 'file' | 'begin'>,
  takeFile: (file: File) => void,
): void {
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) takeFile(file);
    // The same file can be chosen again.
    input.value = '';
  });
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    begin.toggleAttribute('data-drop', true);
  });
  document.addEventListener('dragleave', () => begin.toggleAttribute('data-drop', false));
  document.addEventListener('drop', (event) => {
    begin.toggleAttribute('data-drop', false);
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    takeFile(file);
  });
}
