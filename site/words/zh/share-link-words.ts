/** Links to the state of the page for a new ranking in Chinese. */
import type { ShareLinkWords } from '../en/share-link-words.ts';

export const shareLinkWords: ShareLinkWords = {
  'other-version': '它属于本页面的另一版本。请刷新页面以获取最新版本。',
  'not-base64url': '其中有此类链接不会有的字符。请重新复制完整链接。',
  damaged: '它不完整或被改动过。请重新复制完整链接。',
  'too-large': '其内容超出本页面能读取的范围。',
  'wrong-shape': '其内容不是表格。请向提供者索取新的链接。',
};
