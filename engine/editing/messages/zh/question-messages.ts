/** Chinese questions about a table and about a new dataset, with their choices. */
export const questionMessages = {
  'What does {column:message} hold?': '{column}是什么内容？',
  neither: '都不是',
  'The table has a change and no figures that changed: is {column:message} what is ranked?':
    '表中只有增减，没有增减所指的数字：要排名的就是{column}吗？',
  'yes, it is ranked': '是，按它排名',
  no: '不是',
  'Where are the names of what is ranked?': '参加排名的各个名称在哪里？',
  'in the headings: {names:list}': '在表头：{names}',
  'in the first column: {names:list}': '在第一列：{names}',

  'How are the numbers of {column:message} written, such as {first:number}?':
    '{column}的数字（如{first}）怎么读？',
  'How are the numbers of {column:message} written, such as {first:number} and {second:number}?':
    '{column}的数字（如{first}、{second}）怎么读？',
  'How are the numbers of {column:message} written, such as {first:number} and {second:number} and {third:number}?':
    '{column}的数字（如{first}、{second}、{third}）怎么读？',
  '{number:number} is {value:number}': '{number}即{value}',

  'The figures have margins of error ({example}), so ranks by the figures alone prove nothing. What becomes of the margins?':
    '数字带有误差范围（{example}），只看数字本身，名次什么也证明不了。误差范围怎么处理？',
  'leave them out: the ranking says so': '不计入：排名会注明',
  'keep them: the figures are listed without ranks': '保留：只列出数字，不排名次',
  'whether this is everyone, or the top of a longer list: all or top':
    '这是全部，还是更长名单的前列：all或top',
  'until it is answered, ranks are among these alone': '回答之前，名次只在这些之中',
  'the licence under which others may use it, such as CC-BY-4.0': '供他人使用的许可，如CC-BY-4.0',
  'until one is chosen, it has none': '选定之前没有许可',
  'all or top': 'all或top',

  'In which unit is {column:message}?': '{column}的单位是什么？',
  'none: it is part of the title': '没有单位：它是标题的一部分',
  'What does “{letter}” mean in {cell}?': '{cell}中的“{letter}”是什么意思？',
  metres: '米',
  miles: '英里',
  tonnes: '吨',
  hundred: '百',
  'hundred {unit}': '百{unit}',
  thousand: '千',
  'thousand {unit}': '千{unit}',
  'ten thousand': '万',
  'ten thousand {unit}': '万{unit}',
  'hundred thousand': '十万',
  'hundred thousand {unit}': '十万{unit}',
  million: '百万',
  'million {unit}': '百万{unit}',
  'ten million': '千万',
  'ten million {unit}': '千万{unit}',
  'hundred million': '亿',
  'hundred million {unit}': '亿{unit}',
  billion: '十亿',
  'billion {unit}': '十亿{unit}',
  trillion: '万亿',
  'trillion {unit}': '万亿{unit}',

  '{doubt:message}: which months do the figures of {column:message} count?':
    '{doubt}：{column}的数字统计的是哪几个月？',
  '{doubt:message}: which months do the figures of {column:message} count?{others:message}':
    '{doubt}：{column}的数字统计的是哪几个月？{others}',
  ' ({columns:messages}: the same months)': '（{columns}同此）',
  '{text} may end in any month': '{text}的截止月份没有写明',
  '{text} may be a count on a day, or of the months up to it':
    '{text}可能是时点数，也可能是截至当时的累计数',
  'The year of {text} has two digits': '{text}的年份只有两位',
  '{text} names no year': '{text}没有写明年份',
  'It names several periods ({periods:list})': '写有几个时期（{periods}）',
  'Which comes first in {text}, the day or the month?': '{text}中，日在前还是月在前？',
  'the day first': '日在前',
  'the month first': '月在前',

  'Of which figures is {column:message} the growth ({why:message})?':
    '{column}是哪些数字的增速？（{why}）',
  'that of {column:message}': '{column}的增速',
  'of none: not over the year before': '都不是：不是同比增速',

  'the answer to {topic:message}: found {found}, expected {expected:message}':
    '对{topic}的回答：见到{found}，应为{expected}',
  'number-format': '数字写法',
  'date-order': '日期次序',
  'growth-period': '增速的时期',
  columns: '列',
  'choose one of these': '请从中选择',
  'dmy (the day first) or mdy (the month first)': 'dmy（日在前）或 mdy（月在前）',
  'the decimal sign, . or ,': '小数点，为“.”或“,”',
  'one of {values}': '{values}之一',

  'the title of the ranking': '排名的标题',
  'it stands above the ranking': '显示在排名上方',
  'what is counted': '统计的是什么',
  'no heading says what is counted': '表头没有写明统计的是什么',
  'the unit of the figures, such as “people” or “million tonnes”': '数字的单位，如“人”或“万吨”',
  'the table names no unit for some figures': '表中有数字没有写明单位',
  'the period of the figures, such as 2025 or 2025-11': '数字的时期，如2025或2025-11',
  'the table names no period for some figures': '表中有数字没有写明时期',
  'a period such as 2025, 2025-11 or 2025-01--2025-11': '时期，如2025、2025-11或2025-01--2025-11',
  'what is ranked, in the plural: “Countries”': '给什么排名，如“城市”',
  'only members of one level compete': '只在同一级别之内排名',
  'who published the figures': '数字由谁公布',
  'no column names the source of all figures': '没有一列写明全部数字的来源',
  'the title of the page or report, if it has one': '网页或报告的标题，没有可不填',
  'its URL, if it has one': '网址，没有可不填',
  'the date of publication, YYYY-MM-DD, if known': '公布日期，格式为 YYYY-MM-DD，不知可不填',
  'readers want to look it up': '便于读者查证',
};
