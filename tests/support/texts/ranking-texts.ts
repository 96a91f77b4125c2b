/** All sentences that the widget, the site and the pictures generate from one ranking, for checks of their grammar. */
import type { RankingDocument, RankingView } from '../../../engine/model/documents.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { pictureCaption } from '../../../site/builder/preview-document.ts';
import { headlineText } from '../../../site/headline.ts';
import { leadCertainty } from '../../../site/lead-certainty.ts';
import type {
  RankingContext,
  RankingPageInputs,
} from '../../../site/pages/ranking/page-context.ts';
import {
  rankingCertainty,
  rankingHeadline,
  searchTitle,
} from '../../../site/pages/ranking/ranking-headline.ts';
import { altText, pictureText } from '../../../site/pictures/picture-rows.ts';
import { type SiteWords, siteWords } from '../../../site/words/mod.ts';
import {
  contradictions,
  dateText,
  type LocalizedRanking,
  localizeRanking,
  notCompared,
  publishersText,
  rankReason,
  scopeText,
  stepTexts,
  titleText,
  unlistedSentence,
  unlistedText,
  withoutFigure,
} from '../../../widget/text/mod.ts';

export interface RankingTexts {
  readonly localized: LocalizedRanking;
  readonly site: SiteWords;
  /** How sure the headline is. */
  readonly certainty: string;
  /** Sentences that speak of the first place. */
  readonly headlines: readonly string[];
  /** Endings of those that say only that an entry could be first. */
  openEndings(name: string): readonly string[];
  /** Every text, with what it is. */
  readonly all: readonly (readonly [what: string, text: string])[];
}

/** The texts of a ranking in a language of the site. */
export function rankingTexts(
  inputs: Pick<RankingPageInputs, 'view' | 'dataset'>,
  document: RankingDocument,
  language: PageLanguage,
): RankingTexts {
  const { view, dataset } = inputs;
  const site = siteWords(language);
  const localized = localizeRanking(view, site.words, language);
  // Of the page's context, headline and certainty use only these.
  const context = { view, dataset, document, localized, site, language, comeback: null } as Pick<
    RankingContext,
    'view' | 'dataset' | 'document' | 'localized' | 'site' | 'language' | 'comeback'
  > as RankingContext;
  const headlines = [
    ...(view.mixed ? [] : [headlineText(localized, site)]),
    rankingHeadline(context),
    altText(view, site),
  ];
  const published = site.words.publishedBy(dateText(site.words, view.asOf));
  const picture = pictureText(view, site, 5);
  const { detailsWords } = site;
  const caption = pictureCaption(view, site, 'https://likewise.example');
  const derivations = document.entries.flatMap((entry) =>
    stepTexts({ localized, detailsWords, entry, sources: document.sources }, entry.why),
  );
  const { answer: certainty, rivals } = leadCertainty(localized, site);
  return {
    localized,
    site,
    certainty,
    headlines,
    openEndings: (name) => [
      ...[true, false].map((others) =>
        site.home.openHeadline('', [name], others, (names) => names.join(' or ')),
      ),
      site.picture.alt.openRace('', name, view.entries.length, published),
    ],
    all: [
      ...headlines.map((text) => ['headline', text] as const),
      ['certainty', certainty],
      ['certainty of the page', rankingCertainty(context).answer],
      ...rivals.map((text) => ['rivals', text] as const),
      ['search title', searchTitle(context)],
      ['title', titleText(localized)],
      ['scope', scopeText(localized)],
      ['publishers', publishersText(localized)],
      ['unlisted', unlistedSentence(localized)],
      ...withoutFigure(localized, detailsWords, unlistedText)
        .flatMap(([head, items]) => [head, ...items])
        .map((text) => ['without a figure', text] as const),
      ...view.entries.map((entry) => ['reason', rankReason(localized, entry)] as const),
      ...[...notCompared(localized, detailsWords), ...contradictions(localized, detailsWords)].map(
        (text) => ['not compared', text] as const,
      ),
      ...picture.rows.flatMap(({ place, value, reason }) =>
        [place, value, reason].map((text) => ['picture', text] as const),
      ),
      ...caption.split('\n').map((text) => ['caption', text] as const),
      ...derivations.map((text) => ['derivation', text] as const),
      ...document.entries.flatMap(({ why }) =>
        why.map((step) => ['step', localized.text(step.text)] as const),
      ),
    ],
  };
}

/** All parts of an SVG document that are text. */
export function svgTexts(view: RankingView, svg: string): string[] {
  const drawn = svg.replace(/<style>.*?<\/style>/s, '');
  const texts = [...drawn.matchAll(/>([^<>]+)</g)].map(([, text = '']) => text);
  return texts.filter((text) => text.trim() !== '' && text !== view.id);
}
