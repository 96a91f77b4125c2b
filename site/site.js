/** The site's own script: puts the page's address into the line to copy, and copies it. */
const snippet = document.getElementById('snippet');
const copy = document.getElementById('copy');

if (snippet instanceof HTMLTextAreaElement && copy instanceof HTMLButtonElement) {
  snippet.value = snippet.value.replaceAll('https://HOST', location.origin);
  copy.hidden = false;
  copy.addEventListener('click', async () => {
    snippet.select();
    await navigator.clipboard.writeText(snippet.value);
    copy.textContent = copy.dataset.copied ?? '';
  });
}
