/** Encodings that are recognised, and those that are refused because wrong characters would be worse. */
import { describe, expect, test } from 'vitest';
import { detectEncoding } from '../../../../engine/dataset/repair/encodings.ts';

const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

describe('encodings that are recognised', () => {
  test.each([
    ['GBK', '城市,人口\n重庆,3212\n上海,2487', 's8fK0CzIy7/aCtbYx+wsMzIxMgrJz7qjLDI0ODc='],
    ['GBK', '北京,1', 'sbG+qSwx'],
    ['GBK', '太原,9663', 'zKvUrSw5NjYz'],
    ['GBK', '汽车产量：万辆\n长安,100\n吉利,90', 'xvuztbL6wb+jus3ywb4Ks6SwsiwxMDAKvKrA+yw5MA=='],
    ['GBK', '排名,高校,得分\n1,清华大学,969.2', 'xcXD+yy439CjLLXDt9YKMSzH5buqtPPRpyw5NjkuMg=='],
    [
      'Big5',
      '城市,人口\n臺北,2500000\n高雄,2700000',
      'q7ClqyykSKRmCrtPpV8sMjUwMDAwMAqwqravLDI3MDAwMDA=',
    ],
    ['Big5', '重慶,5\n香港,7', 'rau8eSw1Cq27tOQsNw=='],
    ['Big5', '排名,大學\n1,國立臺灣大學', 'scamVyykar7HCjEssOql37tPxlekar7H'],
    ['Shift-JIS', '都市,人口\n東京,5', 'k3OOcyyQbIz7CpOMi54sNQ=='],
    ['EUC-JP', '都市,人口\n東京,5\n大阪,6', 'xdS71Cy/zbj9CsXstf4sNQrC57rlLDY='],
    ['EUC-KR', '도시,인구\n서울,5\n부산,6', 'tbW9wyzAzrG4Crytv+8sNQq6zrvqLDY='],
    ['Windows-1252', 'Zürich,5\nMálaga,6', 'WvxyaWNoLDUKTeFsYWdhLDY='],
    [
      'Windows-1252',
      'Région,Total\nÎle-de-France,12\nProvence-Alpes-Côte d’Azur,5',
      'UulnaW9uLFRvdGFsCs5sZS1kZS1GcmFuY2UsMTIKUHJvdmVuY2UtQWxwZXMtQ/R0ZSBkkkF6dXIsNQ==',
    ],
    ['Windows-1252', 'São Paulo,5\nBrasília,6', 'U+NvIFBhdWxvLDUKQnJhc+1saWEsNg=='],
    ['Windows-1252', 'Reykjavík,1\nHafnarfjörður,3', 'UmV5a2phdu1rLDEKSGFmbmFyZmr2cvB1ciwz'],
    ['Windows-1252', 'Area,km²\nA,1\u00a0234', 'QXJlYSxrbbIKQSwxoDIzNA=='],
    ['Windows-1252', '“A” – b,€ 5', 'k0GUIJYgYiyAIDU='],
    ['UTF-16', '城市,5', '//7OVwJeLAA1AA=='],
    ['UTF-16', '平均,5\n最大,9', 'c15HVywANQAKAABnJ1ksADkA'],
    ['UTF-16', 'City,5\nZürich,6', 'AEMAaQB0AHkALAA1AAoAWgD8AHIAaQBjAGgALAA2'],
    ['UTF-8', '城市,5', '77u/5Z+O5biCLDU='],
    ['UTF-8', 'Zürich,5', 'WsO8cmljaCw1'],
  ])('%s: %j', (encoding, text, base64) => {
    expect(detectEncoding(bytes(base64))).toEqual({ encoding, text });
  });
});

describe('encodings that are not taken for another one', () => {
  test.each([
    [
      'Big5 with characters of Hong Kong',
      '公司,人數\n騰訊,5\n滙豐,6',
      'pL2lcSykSLzGCsTLsFQsNQr6wMLXLDY=',
    ],
    ['Windows-1251', 'Город,Население\nМосква,13', 'w+7w7uQszeDx5evl7ejlCszu8eri4CwxMw=='],
    ['KOI8-R', 'Город,Население\nМосква,13', '58/Sz8Qs7sHTxczFzsnFCu3P08vXwSwxMw=='],
    ['Windows-1253', 'Πόλη,Πληθυσμός\nΑθήνα,5', '0Pzr5yzQ6+fo9fPs/PIKweje7eEsNQ=='],
    ['Windows-1250', 'Wrocław,5\nGdańsk,7', 'V3JvY7Nhdyw1CkdkYfFzayw3'],
    ['Windows-1250', 'Plzeň,5\nČeské Budějovice,6', 'UGx6ZfIsNQrIZXNr6SBCdWTsam92aWNlLDY='],
    ['Windows-1250', 'Győr,5\nPécs,6', 'R3n1ciw1ClDpY3MsNg=='],
    ['Windows-1254', 'Diyarbakır,7\nEskişehir,8', 'RGl5YXJiYWv9ciw3CkVza2n+ZWhpciw4'],
    ['Windows-1257', 'Rīga,5\nJūrmala,8', 'Uu5nYSw1Ckr7cm1hbGEsOA=='],
    ['Mac OS Roman', 'Zürich,5\nMálaga,6', 'Wp9yaWNoLDUKTYdsYWdhLDY='],
    ['Mac OS Roman', 'España,5', 'RXNwYZZhLDU='],
    ['code page 850', 'São Paulo,5\nEspaña,6', 'U8ZvIFBhdWxvLDUKRXNwYaRhLDY='],
    ['Thai', 'กรุงเทพ,5\nเชียงใหม่,6', 'ocPYp+C3viw1CuCq1cKn48vB6Cw2'],
    ['Hebrew', 'תל אביב,5', '+uwg4OHp4Sw1'],
    ['UTF-32', 'City,5', '//4AAEMAAABpAAAAdAAAAHkAAAAsAAAANQAAAA=='],
  ])('%s: %j', (_name, _text, base64) => {
    expect(detectEncoding(bytes(base64))).toBeNull();
  });
});

test('UTF-8 with a damaged character is no other encoding', () => {
  const damaged = Buffer.from('城市,5\n重庆,6\n上海,7');
  damaged[damaged.indexOf('庆')] = 0x3f;
  expect(detectEncoding(damaged)).toBeNull();
});
