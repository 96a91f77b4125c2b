/** Chinese messages about cells: what was expected instead, how to fix it, and figures that look wrong beside others. */
export const cellMessages = {
  'a heading of the names, or none': '名称列的标题，或留空',
  'the headings seem to stand one column too far to the left: put an empty cell before the first':
    '表头似乎整体左移了一列：请在第一个表头前加一个空单元格',
  'a name': '名称',
  'if it is a merged cell, repeat the name in each of its rows':
    '如果是合并单元格，请在每一行重复名称',
  'a number': '数字',
  'one number': '一个数字',
  'a number in full': '完整的数字',
  'a decimal number': '小数',
  'a number or an empty cell': '数字或空单元格',
  'a growth in percent or an empty cell': '百分比增速或空单元格',
  'a period such as 2025 or 2025-11': '时期，如2025或2025-11',
  'a number written as the others of its column': '写法与本列其他数字相同的数字',
  'a number written as the others of its column, such as {example:number}':
    '写法与本列其他数字相同的数字，如{example}',
  'it may be {whole:number} or {decimal:number}: write it as they are':
    '可能是{whole}或{decimal}：请按其他数字的写法书写',
  'a number of {unit}, as the column has': '以{unit}为单位的数字，与本列一致',
  '{unit} is another unit: convert it, or put it in a column of its own':
    '{unit}是另一个单位：请换算，或单独放一列',
  'a number of {unit}, as the others of the column': '以{unit}为单位的数字，与本列其他数字一致',
  '{unit} is another unit: convert it': '{unit}是另一个单位：请换算',
  'a number without a unit, as most of the column': '不带单位的数字，与本列多数一致',
  '{unit} isn’t the unit of the others: convert it, or remove it if it is':
    '{unit}不是其他数字的单位：请换算；如果是，请删去',
  'a number in one unit for the whole column': '全列单位统一的数字',
  'this is {unit}, others are {others:list}: convert them, or put each in a column of its own':
    '这里是{unit}，其他是{others}：请换算，或分列放置',
  'a number, and nothing else than its unit': '数字，其后只有单位',
  'what stands behind {number} isn’t understood': '无法识别{number}后面的内容',
  'one number or a range in one unit': '一个数字，或单位统一的区间',
  'the two numbers have different units': '两个数字单位不同',
  'a range or a bound, not both': '区间，或“超过”“不足”一类的界限，不可并用',
  'write one of them': '请只写其中一种',
  'a range from the smaller to the larger number': '由小到大的区间',
  'the cell has two numbers, or a fraction': '单元格中有两个数字，或是分数',
  'write the fraction as a decimal': '请将分数写成小数',
  'it looks like a range of years': '像是年份区间',
  'it is a date: write the number in the source, or choose another column':
    '是日期：请写来源中的数字，或选另一列',
  'it looks like a time, a score or a ratio': '像是时间、比分或比例',
  'it looks like feet and inches, or minutes and seconds': '像是英尺和英寸，或分和秒',
  'it looks like a duration': '像是时长',
  'as many cells as the headings have': '与表头同样多的单元格',
  'the commas between thousands separate cells: put such numbers in quotation marks, or separate cells by tabs':
    '千位分隔符（逗号）把单元格拆开了：请给这样的数字加引号，或以制表符分列',
  'a word for its size, such as million, as the others of its column have':
    '带数量级（如“万”）的数字，与本列其他数字一致',
  'write the number in full, or with its word': '请写完整的数字，或注明数量级',
  'one figure of {name}': '{name}只有一个数字',
  'line {line} has {text} already: leave one out, or give each its period or source in a column':
    '第{line}行已有{text}：请去掉一个，或另设一列注明各自的时期或来源',

  'a spreadsheet may have converted it to a date: write the number in the source':
    '可能被电子表格转成了日期：请写来源中的数字',
  'a spreadsheet has converted it to a date: write the number in the source, perhaps {first} or {second}':
    '被电子表格转成了日期：请写来源中的数字，可能是{first}或{second}',
  'a spreadsheet has converted it to a date: write the number in the source, perhaps {number}':
    '被电子表格转成了日期：请写来源中的数字，可能是{number}',
  'a spreadsheet has changed it to scientific notation: write {number} if no digit was lost, else the number in the source':
    '被电子表格改成了科学记数法：如果没有丢失数位，请写{number}，否则写来源中的数字',
  'a number with a percent sign, as others of its column': '带百分号的数字，与本列其他数字一致',
  'it may be a share of one, such as 0.5 for 50%: write it as the others':
    '可能是以1为整体的比例，如0.5即50%：请按其他数字的写法填写',
  'percentage points are no growth: leave the cell empty': '百分点不是增速：请将该格留空',
  'a formula has failed: write the number in the source': '公式出错：请写来源中的数字',
  'the column was too narrow for the number: widen it and save again':
    '列太窄，显示不下数字：请加宽后重新保存',
  'it has {what:message}: write {text}': '有{what}：请写{text}',
  '{first:message} and {second:message}': '{first}和{second}',
  'a leading space': '开头的空格',
  'a trailing space': '末尾的空格',
  'an invisible character': '不可见字符',
  'curly quotation marks': '弯引号',
  'full-width characters': '全角字符',
  'a dash instead of a hyphen or minus sign': '误作连字符或负号的破折号',
  'a quotation mark': '引号',
  'capital letters': '大写字母',

  'is {ratio:message} the middle value of its column: is the unit right?':
    '是本列中位数的{ratio}：单位对吗？',
  '{number:number} times': '{number}倍',
  '1/{number:number} of': '{number}分之一',
  'has decimals, and the others of its column are whole numbers: is the decimal sign right?':
    '有小数，而本列其他都是整数：小数点对吗？',
  'names no period, and the others of its column do: is it of the same one?':
    '没有写明时期，而本列其他都写了：是同一时期吗？',
  'names no unit, and the others of its column do: is it in the same one?':
    '没有写明单位，而本列其他都写了：是同一单位吗？',
  'may be the whole of which the other rows are parts: if it is, leave it out':
    '可能是其他各行的总体：如果是，请排除',
};
