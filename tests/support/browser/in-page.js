/** What the browser tests do inside a page, as `inPage`: watching from before its first script on. */
const shifts = [];
const heard = [];

new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) shifts.push(value);
}).observe({ type: 'layout-shift', buffered: true });

for (const type of ['likewise-load', 'likewise-error', 'likewise-select', 'likewise-change']) {
  document.addEventListener(type, ({ detail }) => {
    heard.push([type, type === 'likewise-load' ? detail.id : detail]);
  });
}

const ranking = () => document.querySelector('likewise-ranking');

globalThis.inPage = {
  /** The events that were heard at the document: type and detail, of a document its id. */
  heard,

  /** The sum of all layout shifts until after the next frame. */
  async shifted() {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return shifts.reduce((sum, shift) => sum + shift, 0);
  },

  /** Computed styles of a part of the widget, or of itself. */
  styleOf(selector, ...names) {
    const node = selector ? ranking().shadowRoot.querySelector(selector) : ranking();
    const style = getComputedStyle(node);
    return names.map((name) => style[name]);
  },

  /** What a well-behaved widget leaves outside itself: nothing. */
  traces: () => [
    document.cookie,
    localStorage.length,
    sessionStorage.length,
    document.querySelectorAll('style').length,
    ranking().childNodes.length,
  ],

  width: () => document.documentElement.scrollWidth,
};
