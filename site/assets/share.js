/**
 * Turns share links (`a[data-share-title]`) into buttons that open the share sheet of the device. Where there is none, or it fails,
 * they copy the address and announce it; if that fails too, they open the address, as the link does. Links that are added to the
 * page later work as well.
 */
const SHARED = '[data-share-title]';

/** A button in place of a link. */
function upgrade(link) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = link.textContent;
  Object.assign(button.dataset, link.dataset, { href: link.href });
  link.replaceWith(button);
}

/** Whether the share sheet took care of it, also by being closed. */
async function openShareSheet(content) {
  try {
    await navigator.share(content);
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
}

async function share(element) {
  const {
    shareTitle: title = '',
    copied = '',
    href = element.getAttribute('href'),
  } = element.dataset;
  const { href: url } = new URL(href ?? '', location.href);
  if ('share' in navigator && (await openShareSheet({ title, url }))) return;
  try {
    await navigator.clipboard.writeText(url);
  } catch {
    location.assign(url);
    return;
  }
  const status = element.parentElement?.querySelector('[role="status"]');
  if (!status) return;
  // Emptied first, so that a second copy is announced again.
  status.textContent = '';
  requestAnimationFrame(() => {
    status.textContent = copied;
  });
}

for (const link of document.querySelectorAll(`a${SHARED}`)) upgrade(link);

document.addEventListener('click', (event) => {
  const element = event.target instanceof Element && event.target.closest(SHARED);
  if (!element || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void share(element);
});
