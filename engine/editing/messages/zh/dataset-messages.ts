/** Chinese messages about the files of a dataset: what cells may contain, errors between rows, and warnings. */
export const datasetMessages = {
  'an id of a-z, 0-9 and single hyphens, at most 64 characters, not latest or latest-year':
    '标识：由 a-z、0-9 和单个连字符组成，至多64个字符，不能是 latest 或 latest-year',
  'empty, or {format:message}': '留空，或{format}',
  '{format:message}, or empty': '{format}，或留空',
  'a non-empty text': '文字，不可为空',
  'ids of levels, each once, separated by ;': '级别的标识，各一次，以“;”分隔',
  'a URL that begins with http:// or https://': '以 http:// 或 https:// 开头的网址',
  'a date, YYYY-MM-DD or YYYY-MM': '日期，格式为 YYYY-MM-DD 或 YYYY-MM',
  'official, company or press': 'official（官方）、company（企业）或 press（媒体）',
  'whole months in their shortest spelling: 2025, 2025-11 or 2025-01--2025-11':
    '以整月计的时期，用最短写法：2025、2025-11或2025-01--2025-11',
  'a plain number': '纯数字',
  'a plain number, 0 or more, such as 2788000': '不小于0的纯数字，如2788000',
  'the unit of the last stated digit, a plain number above 0 such as 10000 (empty only if the qualifier is exact, at-least, at-most or between)':
    '末位数字的单位，为大于0的数字，如10000（qualifier 为 exact、at-least、at-most 或 between 时才可为空）',
  'exact, stated, rounded, truncated, about, over, under, at-least, at-most or between':
    'exact、stated、rounded、truncated、about、over、under、at-least、at-most 或 between',
  'final (or empty), preliminary, derived, estimate, forecast or disputed':
    'final（或留空）、preliminary、derived、estimate、forecast 或 disputed',
  'a growth rate in percent above -100, such as 9.7': '大于-100的百分比增速，如9.7',
  'the id of a Wikidata item, such as Q42': '维基数据条目的编号，如 Q42',
  'a rank, 1 or more': '名次，不小于1',
  'yes or empty': '“yes”或留空',

  'a unique row, but row {row} has the same id: {id}': '不重复的行，但第{row}行标识相同：{id}',
  'a period in its shortest spelling, such as 2025': '时期，用最短写法，如2025',

  'a spreadsheet has rearranged the date: write {first} or {second}, whichever the source says':
    '被电子表格调换了次序：请写{first}或{second}，以来源为准',
  '{why:message}: write {text}, in a column formatted as text':
    '{why}：请写{text}，并将该列设为文本格式',
  'a leading zero is missing': '缺少开头的0',
  'a spreadsheet has reformatted the date': '日期被电子表格改了格式',

  'has no figure of {metric} for a member of {level}, so the default ranking doesn’t exist':
    '级别{level}中没有{metric}的数字，因此默认的排名不存在',
  'is missing, so ranks in {level} stay open: expected true if its members are all there are, else false':
    '缺失，因此级别{level}中的名次保持开放：成员已全部收录时应为true，否则为false',
  'is still to be written': '尚待撰写',
  'begins as a formula does, which a spreadsheet may run when it opens the file: begin the text with another character if you can':
    '开头像公式，电子表格打开文件时可能会执行：如果可以，请换一个字符开头',
  'has lost characters in an encoding conversion: write it again':
    '在转换编码时丢失了字符：请重新书写',
  'was read in the wrong encoding (UTF-8 as Windows-1252): import the CSV with “65001: Unicode (UTF-8)”':
    '是以错误编码读取的（UTF-8 当作 Windows-1252）：导入 CSV 时请选“65001: Unicode (UTF-8)”',
  'has one digit fewer than the others: a spreadsheet drops leading zeros; write {code}, in a column formatted as text':
    '比其他的少一位：电子表格会去掉开头的0；请写{code}，并将该列设为文本格式',
  'has the same value as {name}, {value}: was a row pasted twice?':
    '与{name}的数值相同，都是{value}：是否重复粘贴了一行？',
  'ends after {date:message}': '结束于{date}之后',
  'today, {date}': '今天（{date}）',
  'the date on which it became known, {date}': '数字公布之日（{date}）',
  'is, per month, {ratio:message} the figure of {period} ({figure:either}): is the unit right?':
    '按月平均，是{period}的数字（{figure}）的{ratio}：单位对吗？',
  'is above {whole:message} ({figure:either})': '大于{whole}（{figure}）',
  'its whole, “{metric}”': '整体“{metric}”',
  'the figure of {name}, which contains it': '包含它的{name}的数字',
  'doesn’t match the figure of {period} ({figure:either}), which {consequence:message}':
    '与{period}的数字（{figure}）不符：{consequence}',
  'excludes it': '后者排除了这一增速',
  'implies {rate} %': '按后者推算为{rate}%',
  'at least {quantity}': '至少{quantity}',
  'at most {quantity}': '至多{quantity}',
  'between {low:number} and {high}': '介于{low}与{high}之间',
};
