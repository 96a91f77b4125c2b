/** Evidence section: for each entry, folded under its name, the steps from published figures to its bounds, with their sources. */
import { changesPageUrl, localizedPath } from '../../../engine/model/address.ts';
import type { EntityRef, RankingEntry, Source, WhyStep } from '../../../engine/model/documents.ts';
import { publisherText } from '../../../engine/model/text.ts';
import { entityPageUrl } from '../../../engine/model/urls.ts';
import {
  alsoPrintedText,
  boundsText,
  listText,
  numberText,
  unlistedText,
  valueText,
} from '../../../widget/text/mod.ts';
import { dayText } from '../../day-text.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { section } from '../../layout/layout.ts';
import { sourceTitle } from '../../layout/links.ts';
import { limitedText } from '../../lead-needs.ts';
import type { RankingContext } from './page-context.ts';

/** Derivation steps; two steps that state the low and the high by the same evidence are merged. */
function stepsView(context: RankingContext, entry: RankingEntry): Markup[] {
  const keyOf = ({ cell, rule, observations, claims }: WhyStep): string =>
    [cell, rule, ...observations, ...claims].join();
  const { localized, site } = context;
  return [...Map.groupBy(entry.why, keyOf).values()].map((steps) => {
    const texts = new Set(steps.map(({ text }) => localized.text(text)));
    const sources = steps.flatMap((step) => step.sources);
    return html`<li>${[...texts].join(site.meta.space)}${sourceReferences(context, sources)}</li>
`;
  });
}

/** Remarks on a figure: status, note, other printed forms, rank in the whole level, and how many times its last figure it needs. */
function remarksOn(context: RankingContext, entry: RankingEntry): string[] {
  const { view, localized, site } = context;
  const { words, detailsWords } = site;
  const { status = '', note = '', notes } = entry.reported ?? {};
  const statusAndNote = [detailsWords.statuses[status] ?? '', localized.text(notes) || note].filter(
    Boolean,
  );
  const { listed, of } = view.coverage;
  const { entity, needs, last, rank } = entry;
  const whole =
    rank && (listed < of || rank.level.open)
      ? detailsWords.amongAll(
          localized.text(view.titles.level),
          of,
          words.rankPhrase(rank.level.best, rank.level.worst),
          rank.level.open ?? false,
        )
      : '';
  return [
    site.ranking.remark(statusAndNote),
    alsoPrintedText(localized, detailsWords, entry),
    whole,
    needs?.times && last ? unlistedText(localized, { entity, last, needs }) : '',
  ].filter(Boolean);
}

function linkView(
  { dataset, language, localized, site }: RankingContext,
  entry: RankingEntry,
): Markup {
  const { id } = entry.entity;
  const page = localizedPath(language, entityPageUrl(dataset.id, id));
  return html`<a href="${page}">${site.home.everythingAbout(localized.name(id))}</a>`;
}

function entryView(context: RankingContext, entry: RankingEntry): Markup {
  const { localized } = context;
  const { id } = entry.entity;
  const remarks = remarksOn(context, entry).map(
    (remark) => html`<p>${remark}</p>
`,
  );
  return html`<details id="${id}"><summary>${localized.name(id)}</summary>
<ol class="steps">
${stepsView(context, entry)}</ol>
${remarks}${linkView(context, entry)}
</details>
`;
}

/** The ways of counting of the figures that a ranking leaves out. */
function otherWaysOf({ dataset, view }: RankingContext): RankingContext['dataset']['bases'] {
  const named = new Set([
    ...view.setAside.map(({ observation }) => observation.basis),
    ...view.unlisted.map(({ last }) => last?.basis),
  ]);
  return dataset.bases.filter(({ id }) => id !== view.basis && named.has(id));
}

/** What the ways of counting that aren’t compared, and the changes are. */
function definitionsView(context: RankingContext): Markup[] {
  const { dataset, view, localized, site } = context;
  const { text } = localized;
  const ways = otherWaysOf(context).map(({ title, description }) => {
    const way = text(description);
    return way && site.ranking.otherWay(text(title), way);
  });
  const own = dataset.bases.find(({ id }) => id === view.basis);
  // Elsewhere it is explained above the ranking.
  if (view.mixed && own) ways.unshift(site.diagram.named(text(own.title), text(own.description)));
  const hasChanges = view.entries.some(({ growth }) => growth);
  const texts = [...ways, hasChanges && site.home.changesCompare(localized.changeHead)];
  return texts.map((one) =>
    one
      ? html`<p>${one}</p>
`
      : none,
  );
}

/**
 * Who, listed or not, has the upper end of another that is stated to be first of a level in which both are, other than of the ranking's
 * first entry.
 */
function sameUpperEnds(context: RankingContext): string[] {
  const { document, view, dataset, localized, site, isIn, statingFirst } = context;
  const [first] = document.entries;
  const limits = document.entries.flatMap(({ entity, bounds, reported, why }) => {
    // The last step gives the upper end.
    const last = why.at(-1);
    const [claim = ''] = last?.rule === 'claim' ? last.claims : [];
    const [holder = '', , , , level = ''] = claim.split('/');
    const isLimited = !reported && holder && holder !== entity.id && holder !== first?.entity.id;
    const { sources = [] } = last ?? {};
    return isLimited ? [{ entity, holder, level, high: bounds.high, sources }] : [];
  });
  const titleOf = (level: string) =>
    localized.text(dataset.levels.find(({ id }) => id === level)?.title);
  return [...Map.groupBy(limits, ({ holder, level }) => `${holder}/${level}`).values()].flatMap(
    (group) => {
      const [one] = group;
      const unlisted = view.unlisted.filter(
        ({ entity, high }) => high === one?.high && isIn(entity.id, one.level),
      );
      const stating = one ? [...one.sources, ...statingFirst(one.holder, one.level)] : [];
      const named = view.sources.filter(({ id }) => stating.includes(id));
      const publishers = [...new Set(named.map(({ id }) => localized.publisher(id)))];
      const nameOf = ({ entity }: { readonly entity: EntityRef }) => localized.name(entity.id);
      const notRanked = unlisted.map((other) => site.ranking.notRanked(nameOf(other)));
      const names = [...group.map(nameOf), ...notRanked];
      return one
        ? site.ranking.sameUpperEnd(
            listText(localized.words, names, names.length),
            localized.name(one.holder),
            titleOf(one.level),
            listText(localized.words, publishers, publishers.length),
            publishers.length,
          )
        : [];
    },
  );
}

/** Where the figures “over” a number end that are taken to be below the next one of the same precision. */
function overTexts({ document, localized, site }: RankingContext): string[] {
  const { numbers, words, name } = localized;
  return document.entries.flatMap(({ entity, bounds, reported }) => {
    if (reported?.qualifier !== 'over') return [];
    const { value, precision } = reported;
    if (precision === null || bounds.high === null) return [];
    const rounded = (of: number) => numberText(numbers, of, precision);
    const next = rounded(value + precision);
    // Other evidence can limit it further.
    if (rounded(bounds.high) !== next) return [];
    const stated = (text: string) => words.qualified('over', text);
    return [site.ranking.overRead(stated(rounded(value)), name(entity.id), next, stated(next))];
  });
}

/**
 * What the list is; with a range that wasn't published as such, also where ranges come from; with used
 * statements of lower ranks than the first, also what follows from them.
 */
function leadView(context: RankingContext): Markup {
  const { document, limited, localized, site } = context;
  const { numbers } = localized;
  const { evidenceLead, aboutRead, evidenceOfRanges, statedRanks } = site.ranking;
  const shown = document.entries.map(({ bounds, reported }) =>
    valueText(numbers, bounds, reported),
  );
  const about = numbers.words.qualified('about', '');
  const hasRange = document.entries.some(
    ({ bounds, reported }) =>
      bounds.low !== bounds.high &&
      (!reported || valueText(numbers, bounds, reported) === boundsText(numbers, bounds)),
  );
  const lead = [
    evidenceLead,
    ...(shown.some((text) => text.startsWith(about)) ? [aboutRead] : []),
    ...(document.mixed ? [] : overTexts(context)),
    ...(hasRange && !document.mixed ? [evidenceOfRanges, ...sameUpperEnds(context)] : []),
    ...[limitedText(localized, site, limited)].filter(Boolean),
    ...(document.claims.some(({ status, rank }) => status === 'used' && rank > 1) && !document.mixed
      ? [statedRanks]
      : []),
  ];
  return html`<p>${lead.join(site.meta.space)}</p>
`;
}

/** The section; nothing if no entry is listed. */
export function evidenceSection(context: RankingContext): Markup {
  const { entries } = context.document;
  if (entries.length === 0) return none;
  const { ranking } = context.site;
  const reports = localizedPath(context.language, `${changesPageUrl(context.dataset.id)}#report`);
  return section(
    'evidence',
    ranking.evidenceHead,
    html`${leadView(context)}<div class="evidence-list">
${entries.map((entry) => entryView(context, entry))}</div>
${definitionsView(context)}<p class="links"><a href="${reports}">${ranking.report}</a></p>`,
  );
}

/** Numbered links to sources; nothing for sources that aren't listed. */
export function sourceReferences(context: RankingContext, ids: Iterable<string>): Markup {
  const { numberOf } = context.sources;
  const numbers = [...new Set(ids)].map(numberOf).filter((at) => at > 0);
  if (numbers.length === 0) return none;
  const links = numbers.map((at) => html`<a href="#s${at}">${at}</a>`);
  return html` <sup>${links}</sup>`;
}

/** The day of publication; without one, a day on which it was public already, or else on which it was read. */
function sourceDate({ site, sources }: RankingContext, source: Source): string {
  const { id, published, accessed } = source;
  if (published) return dayText(site, published);
  const known = sources.knownFrom(id) ?? accessed;
  return known < accessed
    ? site.ranking.publicBy(dayText(site, known))
    : site.detailsWords.undated(dayText(site, accessed));
}

/** Publisher, title and date of a source, and its note. */
export function sourceText(context: RankingContext, source: Source): Markup {
  const { site, localized } = context;
  const { url } = source;
  const comma = site.changes.join(['', '']);
  const publisher = publisherText(source, localized.language);
  const title = sourceTitle(source, localized.language);
  const note = localized.text(source.note);
  const name = url ? html`<a href="${url}">${title || url}</a>` : html`${title}`;
  const remark = note ? html` <small>${note}</small>` : none;
  return html`${publisher}${title || url ? html`${comma}${name}` : none}${comma}${sourceDate(context, source)}${remark}`;
}

/** Whose figures or ranks a source has; nothing if the page has none of it. */
function usersView({ document, localized, site }: RankingContext, { id }: Source): Markup {
  const { entries, claims, setAside, unlisted } = document;
  const users = entries.filter(
    ({ entity, observations, why }) =>
      observations.some(({ source }) => source === id) ||
      why.some(({ sources }) => sources.includes(id)) ||
      claims.some((one) => one.status === 'used' && one.source === id && one.entity === entity.id),
  );
  const others = [
    ...setAside.filter(({ observation }) => observation.source === id),
    ...unlisted.filter(({ last }) => last?.source === id),
  ];
  const names = [...new Set([...users, ...others].map(({ entity }) => localized.name(entity.id)))];
  if (names.length === 0) return none;
  return html` <small>${site.ranking.usedFor(listText(localized.words, names))}</small>`;
}

/** A part of the list under its head, from a number on; the head is left out if there is only one part. */
function partView(
  context: RankingContext,
  head: string,
  sources: readonly Source[],
  start: number,
): Markup {
  if (sources.length === 0) return none;
  const items = sources.map(
    (
      source,
      index,
    ) => html`<li id="s${start + index}">${sourceText(context, source)}${usersView(context, source)}</li>
`,
  );
  const isWhole = sources.length === context.document.sources.length;
  return html`${isWhole ? none : html`<h3>${head}</h3>\n`}<ol class="sources" start="${start}">
${items}</ol>
`;
}

/** The section with the list: first the sources of what is ranked, then the others. */
export function sourcesSection(context: RankingContext): Markup {
  const { ranked, others } = context.sources;
  if (ranked.length + others.length === 0) return none;
  const { sourcesHead, rankedSources, otherSources } = context.site.ranking;
  return section(
    'sources',
    sourcesHead,
    html`${partView(context, rankedSources, ranked, 1)}${partView(context, otherSources, others, ranked.length + 1)}`,
  );
}
