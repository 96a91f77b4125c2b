/** The site's own script: copies the line that puts the ranking into a page. */
const snippet = document.getElementById('snippet');
const copy = document.getElementById('copy');

if (snippet instanceof HTMLTextAreaElement && copy instanceof HTMLButtonElement) {
  copy.hidden = false;
  copy.addEventListener('click', async () => {
    snippet.select();
    await navigator.clipboard.writeText(snippet.value);
    copy.textContent = copy.dataset.copied ?? '';
  });
}
