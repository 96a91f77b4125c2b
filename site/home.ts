/** `/`: the answer as its headline, how sure it is, the live ranking, and the story behind it. */
import { read } from '../widget/reading.ts';
import { scopeText, titleText } from '../widget/remarks.ts';
import { fallbackTable } from './fallback.ts';
import { firstOf, headlineText, howSureText } from './headline.ts';
import { alsoView } from './home/also.ts';
import { embedSection } from './home/embed-section.ts';
import type { Front } from './home/front.ts';
import { growthSection } from './home/growth.ts';
import { type Return, returnOf } from './home/return.ts';
import { storySection } from './home/story.ts';
import { dataSection, programsSection } from './home/taking-away.ts';
import type { Telling } from './home/telling.ts';
import { titleHistory } from './home/title-history.ts';
import { workedExample } from './home/worked-example.ts';
import { layout, type SocialCard } from './layout.ts';
import { markup } from './markup.ts';
import { socialCard } from './picture/social-card.ts';
import { type SiteLanguage, siteWords } from './words.ts';

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
