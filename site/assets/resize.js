/**
 * For pages with iframes of rankings: sets each iframe to the height that its page reports. Accepts messages only from
 * iframes whose origin is that of this script, and asks each of them once, because they may have reported before.
 */
(() => {
  const { origin } = new URL(document.currentScript?.src ?? location.href);
  const frames = () =>
    [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${origin}/`));

  addEventListener('message', ({ source, data }) => {
    const height = data?.type === 'likewise-height' ? Math.ceil(data.height) : 0;
    const frame = height > 0 && frames().find(({ contentWindow }) => contentWindow === source);
    if (frame) frame.height = height;
  });

  for (const { contentWindow } of frames())
    contentWindow?.postMessage({ type: 'likewise-ready' }, '*');
})();
