/**
 * Sections on what isn't compared: ways of counting and the breaks between them, figures set aside, and current
 * conflicts.
 */

import type { CompiledDataset, Observation } from '../../../engine/mod.ts';
import { datasetPageUrl, localizedPath } from '../../../engine/model/address.ts';
import { localizedText } from '../../../engine/model/text.ts';
import { contradictionText, localizeRanking, monthsText } from '../../../widget/text/mod.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { section } from '../../layout/layout.ts';
import { sourceLink } from '../../layout/links.ts';
import { pointList } from '../../layout/point-list.ts';
import type { MethodContext } from './page-context.ts';

/** A month in words; nothing if the way of counting is unlimited on that side. */
function monthText({ site }: MethodContext, month: string | undefined): string | undefined {
  return month && monthsText(site.words, month);
}

function basesView(context: MethodContext, { dataset }: CompiledDataset): Markup {
  const { words, language } = context;
  const page = localizedPath(language, datasetPageUrl(dataset.id));
  const rows = dataset.bases.map(({ id, title, from, to, mixed }) => {
    const count = dataset.observations.filter(({ basis }) => basis === id).length;
    const when = words.between(monthText(context, from), monthText(context, to));
    return html`<tr><th scope="row"><a href="${page}#basis-${id}">${localizedText(title, language)}</a></th><td>${when}</td><td class="number">${count}</td><td>${mixed ? words.no : words.yes}</td></tr>
`;
  });
  const heads = [words.basis, words.inForce, words.figures, words.compared];
  return html`<table class="tables"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>
${rows}</tbody></table>`;
}

function countsText({ words }: MethodContext, { dataset, asOf }: CompiledDataset): string {
  const known = dataset.observations.filter(({ knownFrom }) => knownFrom <= asOf);
  const isWithdrawn = ({ withdrawnOn }: Observation) => withdrawnOn !== null && withdrawnOn <= asOf;
  const left = known.filter((row) => !isWithdrawn(row));
  const of = (status: Observation['status']) => left.filter((row) => row.status === status).length;
  return words.counts(of('estimate'), of('forecast'), of('disputed'), known.length - left.length);
}

/** The section on figures that aren't compared. */
export function notComparedSection(context: MethodContext): Markup {
  const { words, site, compiled } = context;
  return section(
    'excluded',
    words.notComparedHead,
    html`<p>${words.notComparedLead}</p>
${compiled ? basesView(context, compiled) : none}
${pointList(words.notCompared, site.meta.space)}
${compiled ? html`<p class="hint">${countsText(context, compiled)}</p>` : none}`,
  );
}

/** The section on breaks between ways of counting, and inside one. */
export function breaksSection(context: MethodContext): Markup {
  const { words, site, compiled, language } = context;
  if (!compiled) return none;
  const { dataset } = compiled;
  const dated = dataset.bases.filter(({ from, to }) => from ?? to);
  const breaks = dataset.story.filter(({ kind }) => kind === 'break');
  if (dated.length === 0 && breaks.length === 0) return none;
  const ways = dated.map(({ title, description, from, to }) => {
    const when = words.between(monthText(context, from), monthText(context, to));
    const details = localizedText(description, language);
    return html`<div><dt>${localizedText(title, language)} <small>${when}</small></dt><dd>${details}</dd></div>
`;
  });
  const storyBreaks = breaks.map(({ year, text, source }) => {
    const cited = dataset.sources.find(({ id }) => id === source);
    return html`<div><dt>${site.home.between(String(Number(year) - 1), year ?? '')}</dt><dd>${localizedText(text, language)} ${cited ? sourceLink(cited, language) : none}</dd></div>
`;
  });
  return section(
    'breaks',
    words.breaksHead,
    html`<p>${words.breaksLead}</p>
<dl>
${storyBreaks}${ways}</dl>`,
  );
}

/** The section on conflicts: how they are treated, and those of the ranking now, also of the cells on which its derivations depend. */
export function conflictsSection(context: MethodContext): Markup {
  const { words, real, site, language } = context;
  const localized = real && localizeRanking(real.view, site.words, language);
  const now = (real?.document.conflicts ?? []).map((conflict) => {
    const about = site.words.title(
      localized?.titleOf('metrics', conflict.metric) || conflict.metric,
      monthsText(site.words, conflict.period),
    );
    return localized ? contradictionText(localized, site.detailsWords, conflict, about) : '';
  });
  const items = now.map((text) => html`<li>${text}</li>\n`);
  return section(
    'contradictions',
    words.conflictsHead,
    html`<p>${words.conflictsLead}</p>
${real ? html`<p class="hint">${words.conflictsNow(now.length)}</p>` : none}
${now.length > 0 ? html`<ul class="points">\n${items}</ul>` : none}`,
  );
}
