/** The widget in an embed script. */
import { nearestWidgetLanguage } from '../../../engine/model/languages.ts';
import type { Env } from '../../env.ts';
import type { EtaggedBody } from '../../http/etagged-body.ts';
import { joinedAsset } from '../../http/joined-asset.ts';

/** The widget with the words of the language nearest to `tag`, by default English. Throws as `joinedAsset`. */
export function widgetBundle(env: Env, tag = 'en'): Promise<EtaggedBody> {
  const language = nearestWidgetLanguage(tag);
  return joinedAsset(env, `widget${language === 'en' ? '' : `-${language}`}.js`);
}
