/**
 * Script of an embed: a ranking's view document and the widget, concatenated as stored. JSON is valid JavaScript, so nothing
 * is parsed or escaped. The block keeps the constant out of the global scope; the widget's build reads it there.
 */
import { concatBytes } from '../../../engine/model/json.ts';
import type { EtaggedBody } from '../../http/etagged-body.ts';

const BEFORE_URL = '{const likewiseJoined={url:';
const BEFORE_VIEW = ',view:';
const BEFORE_WIDGET = '};\n';
const END = '}\n';

/** Joins a view document and the widget. `url` is the script's URL, path-absolute, without display parameters. */
export function embedScript(url: string, view: EtaggedBody, widget: EtaggedBody): EtaggedBody {
  const encoder = new TextEncoder();
  const parts = [
    encoder.encode(BEFORE_URL + JSON.stringify(url) + BEFORE_VIEW),
    view.bytes,
    encoder.encode(BEFORE_WIDGET),
    widget.bytes,
    encoder.encode(END),
  ];
  return { bytes: concatBytes(parts), etag: `"${opaqueTag(view)}-${opaqueTag(widget)}-${url}"` };
}

/** An ETag without its quotation marks. */
function opaqueTag({ etag }: EtaggedBody): string {
  return etag.slice(1, -1);
}
