/**
 * Reads the id of a reported figure from the page's address, shows its parts by name and puts the id into the report
 * links.
 */
const PARTS = ['entity', 'metric', 'period', 'basis', 'source'];
const ID = /^[a-z0-9-]+(\/[a-z0-9-]+){4,6}$/;

/** Formats `2025-01--2025-11` in words. */
function monthsText(period) {
  const [from, to = from] = period.split('--');
  if (!/^\d{4}-\d\d$/.test(from) || !/^\d{4}-\d\d$/.test(to)) return period;
  const options = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  const format = new Intl.DateTimeFormat(document.documentElement.lang, options);
  return [...new Set([from, to])].map((month) => format.format(Date.parse(month))).join(' – ');
}

const id = new URLSearchParams(location.search).get('observation') ?? '';
const reported = document.getElementById('reported');
const names = document.getElementById('names');

if (ID.test(id) && reported && names) {
  const known = JSON.parse(names.textContent ?? '{}');
  const parts = id.split('/');
  // The id of a claim has the level and the rank before its source.
  const values = [...parts.slice(0, 4), parts.at(-1) ?? ''];
  for (const [index, part] of PARTS.entries()) {
    const cell = reported.querySelector(`[data-part="${part}"]`);
    const value = values[index] ?? '';
    const named = known[part] ?? {};
    const text = part === 'period' ? monthsText(value) : value;
    if (cell) cell.textContent = Object.hasOwn(named, value) ? named[value] : text;
  }
  const whole = reported.querySelector('[data-part="id"]');
  if (whole) whole.textContent = id;
  reported.hidden = false;
  for (const link of document.querySelectorAll('a[data-template]'))
    link.setAttribute(
      'href',
      (link.getAttribute('data-template') ?? '').replaceAll('OBSERVATION', encodeURIComponent(id)),
    );
}
