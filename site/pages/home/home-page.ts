/** `/`: the answer as its headline, how sure it is, the live ranking, and the story behind it. */
import { read } from '../../../widget/text/localized-ranking.ts';
import { scopeText, titleText } from '../../../widget/text/notes.ts';
import { type Return, returnOf } from '../../comeback.ts';
import { firstOf, headlineText, howSureText } from '../../headline.ts';
import { fallbackTable } from '../../layout/fallback-table.ts';
import { layout, type SocialCard } from '../../layout/layout.ts';
import { markup } from '../../layout/markup.ts';
import { socialCard } from '../../pictures/social-card.ts';
import { type SiteLanguage, siteWords } from '../../words/mod.ts';
import { dataSection, programsSection } from './data-section.ts';
import { embedSection } from './embed-section.ts';
import { growthSection } from './growth-section.ts';
import type { Front } from './home-data.ts';
import { titleHistory } from './leaders-history.ts';
import type { Telling } from './page-context.ts';
import { alsoView } from './related.ts';
import { storySection } from './story-section.ts';
import { workedExample } from './worked-example.ts';

/** Whether the first of a year is first again; not told of other periods. */
function againOf({ front, reading }: Telling): Return | null {
  const entity = firstOf(reading)?.entity.id;
  const { leaders, view } = front;
  return entity && leaders ? returnOf(leaders, entity, view.period.id) : null;
}

function cardOf({ front: { view, pictured }, language }: Telling): SocialCard | undefined {
  return pictured ? socialCard(view, language) : undefined;
}

/** The page as HTML. `origin` is where the product will be: scheme and host. */
export function homePage(front: Front, language: SiteLanguage, origin: string): string {
  const site = siteWords(language);
  const { view, dataset } = front;
  const reading = read(view, site.words, language);
  const telling: Telling = { front, reading, site, language, origin };
  const again = againOf(telling);
  const headline = headlineText(reading, site, again);
  const howSure = howSureText(reading, site, again);
  return layout({
    language,
    path: '/',
    translated: true,
    title: headline,
    description: `${titleText(reading)}. ${scopeText(reading)}. ${howSure}`,
    origin,
    dataset,
    card: cardOf(telling),
    head: markup`<script async src="/widget.js"></script>
<script defer src="/site.js"></script>`,
    main: markup`<div class="answer">
<h1>${headline}</h1>
<p class="sure"><b>${site.home.howSure}</b> ${howSure}</p>
</div>
<likewise-ranking ranking="${view.id}" level="${view.level}" basis="${view.basis}" lang="${language}">
${fallbackTable(reading, site.moreWords)}
</likewise-ranking>
${alsoView(telling)}${titleHistory(telling)}${growthSection(telling)}${storySection(telling)}${embedSection(telling)}${workedExample(telling)}${programsSection(telling)}${dataSection(telling)}`,
  });
}
