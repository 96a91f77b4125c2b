/** `/`: the headline, its certainty, the live ranking, and its story. */
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { localizeRanking, scopeText, titleText } from '../../../widget/text/mod.ts';
import { fallbackTable } from '../../layout/fallback-table.ts';
import { html, none } from '../../layout/html.ts';
import { layout, mainHeading, type SocialCard, untranslatedNote } from '../../layout/layout.ts';
import { shareLink, shareScript } from '../../layout/links.ts';
import { socialCard } from '../../pictures/card-picture.ts';
import { comebackIn } from '../../possible-leaders.ts';
import { valueSourceUrls } from '../../value-source.ts';
import { siteWords } from '../../words/mod.ts';
import { rankingCertainty, rankingHeadline } from '../ranking/ranking-headline.ts';
import { certaintyView, figureSource } from '../value-parts.ts';
import { type HomeContext, type HomeData, rankingPath, relatedRankings } from './home-data.ts';
import { leadersHistory } from './leaders-history.ts';
import { proofSection } from './proof-section.ts';
import { dataSection, embedLine, storySection } from './story-section.ts';

/** How many rows are shown at first. */
const LIMIT = 5;

/** The fewest hidden rows that are worth a button: reasons name them, and readers look for them. */
const MIN_HIDDEN = 4;

/** The limit for so many rows. */
const limitFor = (rows: number): number => (rows < LIMIT + MIN_HIDDEN ? rows : LIMIT);

function socialCardOf({
  data: { view, hasSharePicture },
  language,
}: HomeContext): SocialCard | undefined {
  return hasSharePicture ? socialCard(view, language) : undefined;
}

/** Renders the page as HTML. `origin` is scheme and host. */
export function homePage(data: HomeData, language: PageLanguage, origin: string): string {
  const site = siteWords(language);
  const { view, dataset } = data;
  const localized = localizeRanking(view, site.words, language);
  const context: HomeContext = { data, localized, site, language, origin };
  const ranking = { view, dataset, localized, site, comeback: comebackIn(data.leaders, view) };
  const headline = rankingHeadline(ranking);
  const limit = limitFor(view.entries.length);
  const description = site.home.sentences([titleText(localized), scopeText(localized)]);
  const shared = { path: rankingPath(context, { asOf: view.asOf }), title: headline };
  return layout({
    language,
    path: '/',
    isTranslated: true,
    title: headline,
    description: [description, rankingCertainty(ranking).answer]
      .filter(Boolean)
      .join(site.meta.space),
    origin,
    dataset,
    card: socialCardOf(context),
    kind: 'home',
    // After the content: WebKit goes to a section by its address before a script that runs meanwhile has rendered.
    head: html`<script defer src="/widget.js"></script>
${shareScript}`,
    // A heading that says where its places are, or whose figures they are, needs no subject above it.
    main: html`<div class="answer">
${
  view.titles.heading
    ? none
    : html`<p class="scope">${localized.text(dataset.title)}</p>
`
}${untranslatedNote(site, dataset, language)}${mainHeading(headline)}
${certaintyView(ranking, figureSource(localized, data.document, site, language))}</div>
<likewise-ranking ranking="${view.id}" level="${view.level}" basis="${view.basis}" limit="${limit}" lang="${language}">
${fallbackTable(localized, site.detailsWords, valueSourceUrls(data.document, language), { count: limit, allUrl: rankingPath(context, {}) })}
</likewise-ranking>
<div class="link-row">${relatedRankings(context)}${shareLink(shared, site.frame)}</div>
${leadersHistory(context)}${storySection(context)}${proofSection(context)}${dataSection(context)}${embedLine(context)}`,
  });
}
