/** What is wrong with the table, the answers and the additions of a draft. */

export const draftMessages: Readonly<Record<string, string>> = {
  'the name of a place': '地点名称',
  'who published it': '发布者',
  'a date, YYYY-MM-DD or YYYY-MM, or nothing': '日期（YYYY-MM-DD或YYYY-MM），或留空',
  'a URL that begins with http:// or https://, or nothing': '以http://或https://开头的网址，或留空',
  'a number, such as 2.1 million': '数字，例如210万',
  'a number of {unit}, not of {other}': '以{unit}而非{other}为单位的数字',
  'a number for the period of the ranking': '排名所属时期的数字',
  'a whole number from 1': '不小于1的整数',
  'contradicted by the figures; not used': '与数字矛盾，未采用',
  'contradicted by the figures or by another claim; not used': '与数字或另一条说法矛盾，未采用',
  'all figures are estimates or forecasts, which are shown but not ranked':
    '所有数字都是估计或预测，只显示，不参与排名',
  'the table has {size:number} rows, and this page reads up to {most:number}':
    '表格有{size}行，而本页最多读取{most}行',
  'keep the rows that you want to rank, such as those of one year; the command data:new reads larger tables':
    '只保留要排名的行，例如某一年的；命令data:new能读取更大的表格',
  'there is no file': '没有文件',
  'choose it again': '请重新选择',
};
