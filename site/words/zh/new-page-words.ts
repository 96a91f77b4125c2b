/** Words of the page for making a ranking before its script runs, in Chinese. */
import type { NewPageWords } from '../new-ranking-interface.ts';

export const newPageWords: NewPageWords = {
  title: '做一个排名',
  description:
    '粘贴一张表格，得到一个只陈述数字所能证明的排名，以及可嵌入你网页的代码。粘贴的内容不会离开你的浏览器。',
  lead: '粘贴一张表格。Likewise读取它，只问表中没有说明的内容，名次只取数字所能证明的。',
  privacy: '一切都在本页中完成：你粘贴的内容不会离开你的浏览器。',
  withoutScripts:
    '本页需要JavaScript，在浏览器中读取你的表格。装有Node.js时，命令data:new可做同样的事。',
  steps: {
    begin: '粘贴',
    understand: '核对读到的内容',
    ask: '补充表中没有说明的',
    rank: '排名',
    take: '带走结果',
  },
  begin: {
    table: '你的表格',
    hint: '从电子表格、网页或PDF中复制单元格：每行一个名称、一个数字就够了。',
    file: '或选择文件：',
    dropHere: '松开即可读取文件',
    samples: '或试试真实的例子：',
    keep: '在本浏览器中保留我的表格',
    startOver: '重新开始',
    undo: '恢复之前的内容',
  },
};
