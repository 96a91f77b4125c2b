/**
 * For pages that frame rankings: lets each iframe be as tall as what is in it says. Heeds nobody but the windows of iframes whose
 * address is where this script came from, and asks them once, because they may have spoken before.
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
