/**
 * The one script of an embed: a ranking's view document and the widget, joined as they are stored. JSON is a part of
 * JavaScript, so nothing is parsed or escaped. The block keeps the name to itself; the widget's build reads it there.
 */
import { concatBytes, type EtaggedBody } from '../../http/etagged-body.ts';

const BEFORE_URL = '{const likewiseJoined={asked:';
const BEFORE_VIEW = ',view:';
const BEFORE_WIDGET = '};\n';
const END = '}\n';

/** Joins a view document with the widget; `asked` is the script's address, path-absolute, without what concerns looks alone. */
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

/** What stands between the quotation marks of an ETag. */
function opaqueTag({ etag }: EtaggedBody): string {
  return etag.slice(1, -1);
}
