/** The language that `element` is read in: its own `lang`, else the nearest one around it, else the browser's. */
export function pageLanguage(element: Element): string {
  const around = element.closest('[lang]') ?? document.documentElement;
  return around.getAttribute('lang') || navigator.language;
}
