/** Functions that the browser tests call inside a page, as `inPage`; they record from before the page's first script. */
const shifts = [];
const events = [];

const reportsShifts = PerformanceObserver.supportedEntryTypes.includes('layout-shift');

if (reportsShifts)
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries())
      shifts.push({ value, hadRecentInput });
  }).observe({ type: 'layout-shift', buffered: true });

for (const type of ['likewise-load', 'likewise-error', 'likewise-select', 'likewise-change']) {
  document.addEventListener(type, ({ detail }) => {
    events.push([type, type === 'likewise-load' ? detail.id : detail]);
  });
}

const ranking = () => document.querySelector('likewise-ranking');

globalThis.inPage = {
  /** Events that reached the document: type and detail; for `likewise-load`, the document's id. */
  events,

  /** Sum of the layout shifts until after the next frame, with or without those that follow an input at once; an error where the engine reports none. */
  async shifted(withInputs = true) {
    if (!reportsShifts) throw new Error('this engine reports no layout shifts');
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return shifts.reduce(
      (sum, { value, hadRecentInput }) => (withInputs || !hadRecentInput ? sum + value : sum),
      0,
    );
  },

  /** Computed styles of a part of the widget, or of the element itself. */
  styleOf(selector, ...names) {
    const node = selector ? ranking().shadowRoot.querySelector(selector) : ranking();
    const style = getComputedStyle(node);
    return names.map((name) => style[name]);
  },

  /** The engine's own background of pages in a dark scheme. */
  darkGround() {
    const probe = document.createElement('i');
    Object.assign(probe.style, { colorScheme: 'dark', background: 'Canvas' });
    document.body.append(probe);
    const { backgroundColor } = getComputedStyle(probe);
    probe.remove();
    return backgroundColor;
  },

  /** Traces outside the widget; a well-behaved widget leaves none. */
  traces: () => [
    document.cookie,
    localStorage.length,
    sessionStorage.length,
    document.querySelectorAll('style').length,
    ranking().childNodes.length,
  ],

  width: () => document.documentElement.scrollWidth,
};
