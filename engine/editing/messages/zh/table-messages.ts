/** Chinese messages about a table as a whole: its layout, what of it is left out, and why a text or a file isn't one. */
export const tableMessages = {
  'cells separated by tabs': '以制表符分列',
  'cells separated by commas': '以逗号分列',
  'cells separated by semicolons': '以分号分列',
  'cells separated by bars': '以竖线分列',
  'a Markdown table': 'Markdown 表格',
  'an HTML table': 'HTML 表格',
  'columns aligned by spaces': '以空格对齐的各列',
  'a workbook': '工作簿',

  '{count:number} more {tables} in the paste {verb} read: the largest was taken':
    '粘贴的内容中另有{count}个表格未读取，只取最大的一个',
  '{count:number} {rows} that the page hides {verb} read': '网页隐藏的{count}行未读取',
  "the text around the table isn't read: {text}": '表格前后的文字未读取：{text}',
  '{count:number} more sheet{verb} read ({names:list}): {name} was taken':
    '另有{count}张工作表未读取（{names}），只取{name}',
  '{count:number} hidden row{verb} read': '隐藏的{count}行未读取',
  '{count:number} hidden column{verb} read': '隐藏的{count}列未读取',

  'there is no text, expected a table': '没有文字，应为表格',
  'paste at least two columns: a name and a number in each row':
    '请至少粘贴两列：每行一个名称、一个数字',
  'this is JSON, expected a table as text': '这是 JSON，应为文本形式的表格',
  'convert it to CSV, with one column for names and one for each series of numbers':
    '请转换为 CSV：名称一列，每组数字各一列',
  'this is XML, expected a table as text': '这是 XML，应为文本形式的表格',
  'open it in the program that made it, copy the cells and paste them':
    '请用生成它的程序打开，复制单元格后粘贴',
  'the page has no table': '网页中没有表格',
  'select the table in a browser, copy it and paste it: some pages draw tables only when they run':
    '请在浏览器中选中表格，复制后粘贴：有些网页运行时才生成表格',
  '{what:message}, expected a name and a number in each row': '{what}，应为每行一个名称、一个数字',
  'this looks like running text': '这像是一段文章',
  'the text has {count} {lines} of one cell, such as {text}':
    '全文{count}行，每行只有一格，如{text}',
  'the table has {count} rows, but no cell with a number': '表格有{count}行，但没有一格含数字',
  'the table has only headings: {text}': '表格只有表头：{text}',
  'copy the rows below them too': '请连同下面各行一起复制',
  'the table has no cell with a number': '表格中没有一格含数字',
  'the page has {count} tables, but none of them has a cell with a number':
    '网页有{count}个表格，但没有一格含数字',
  'select the rows of the table on the page, copy them and paste them':
    '请在网页上选中表格各行，复制后粘贴',
  "the text can't be split at {delimiter}": '文字不能用{delimiter}分列',
  'copy the cells in a spreadsheet program and paste them': '请在电子表格程序中复制单元格后粘贴',

  'line {line}: its position doesn’t tell which column {what:message}':
    '第{line}行：从位置看不出{what}',
  'each cell belongs to': '各格属于哪一列',
  '“{cells}” belongs to': '“{cells}”属于哪一列',
  'copy the table from a spreadsheet program or a page, which separate cells by tabs, or put a tab or a “|” between the cells':
    '请从电子表格程序或网页复制（单元格以制表符分隔），或在单元格之间加制表符或“|”',
  '“{line}” can be cells separated by commas, or a number with thousands after a space':
    '“{line}”可能是以逗号分列的单元格，也可能是空格后带千位分隔符的数字',
  'paste the table with tabs between the cells, or put quotation marks around numbers with commas':
    '请粘贴以制表符分列的表格，或给带逗号的数字加引号',
  'line {line}: “{text}” can be one number or several':
    '第{line}行：“{text}”可能是一个数字，也可能是几个',
  'line {line}: “{text}” has {count} cells, expected {width} as in the other lines':
    '第{line}行：“{text}”有{count}格，应与其他行一样为{width}格',
  'paste the table with tabs between the cells, or put a “|” between them':
    '请粘贴以制表符分列的表格，或在单元格之间加“|”',

  'up to line {line:number} there are more than {most:number} cells, expected a table with fewer':
    '到第{line}行已超过{most}个单元格，应为较小的表格',
  'line {line:number} has more than {most:number} columns, expected a table with fewer':
    '第{line}行超过{most}列，应为较小的表格',
  'keep only the rows and columns that you want to rank, and no cell that spans more of them than the table has':
    '请只保留要排名的行和列，并去掉跨越范围超出表格的合并单元格',
  'the markup has more than {most:number} elements inside one another, expected a table':
    '标记的嵌套超过{most}层，应为表格',
  'the workbook has more than {size:number} MB when it is unpacked, expected a table':
    '工作簿解压后超过{size} MB，应为表格',
  'copy the cells of the table in the spreadsheet program and paste them, or save its sheet as “CSV UTF-8”':
    '请在电子表格程序中复制表格的单元格后粘贴，或将该工作表另存为“CSV UTF-8”',

  'this is {kind:message}, expected a table as text': '这是{kind}，应为文本形式的表格',
  'an old Excel workbook (.xls), or one with a password':
    '一个旧版 Excel 工作簿（.xls）或加密的工作簿',
  'the source text of a wiki': '维基的源代码',
  'copy the table from the page itself, as its readers see it, and paste it':
    '请从读者看到的网页上复制表格后粘贴',
  'this is a list, such as {text:message}, expected a table as text':
    '这是列举（如{text}），应为文本形式的表格',
  'a PDF': '一份 PDF',
  'an image': '一张图片',
  'a gzip archive': '一个 gzip 压缩文件',
  'an archive': '一个压缩文件',
  'a ZIP archive': '一个 ZIP 压缩文件',
  'a Parquet file': '一个 Parquet 文件',
  'an SQLite database': '一个 SQLite 数据库',
  'an RTF document': '一份 RTF 文档',
  'a binary Excel workbook (.xlsb)': '一个二进制 Excel 工作簿（.xlsb）',
  'an OpenDocument spreadsheet': '一个 OpenDocument 电子表格',
  'a Numbers spreadsheet': '一个 Numbers 电子表格',
  'a text document': '一份文字文档',
  'a presentation': '一份演示文稿',
  'copy the cells in the program that shows them and paste them, or save the table as CSV in UTF-8':
    '请在打开它的程序中复制单元格后粘贴，或将表格另存为 UTF-8 编码的 CSV',
  'copy the cells in the spreadsheet program and paste them (this keeps what is displayed), or save the sheet as “CSV UTF-8”':
    '请在电子表格程序中复制单元格后粘贴（保留显示的内容），或将工作表另存为“CSV UTF-8”',
  'select the table in it, copy it and paste it, or find it as a spreadsheet or CSV':
    '请在其中选中表格，复制后粘贴，或改用同一表格的电子表格或 CSV 版本',
  'type the figures, or find the table as text': '请录入数字，或改用文本形式的表格',
  'unpack it first': '请先解压',
  'export it as CSV': '请导出为 CSV',
  'export the table as CSV': '请将表导出为 CSV',

  'this is not text: it has control characters': '这不是文本：含有控制字符',
  'line {line} has bytes that are not UTF-8, though the others are':
    '第{line}行有不属于 UTF-8 的字节，其他各行则都是 UTF-8',
  'correct the characters in this line and save it as UTF-8 again':
    '请改正该行的字符，再存为 UTF-8',
  'the text is Big5 with characters of Hong Kong’s supplement (HKSCS), which can’t be read here':
    '文字为 Big5 编码并含香港增补字符集（HKSCS）的字，这里无法读取',
  'the encoding of the text can’t be told with certainty: it is not UTF-8, UTF-16, GBK, Big5, Shift-JIS, EUC-JP, EUC-KR or Windows-1252':
    '无法确定文字编码：不是 UTF-8、UTF-16、GBK、Big5、Shift-JIS、EUC-JP、EUC-KR 或 Windows-1252',
  'save it as UTF-8: in a spreadsheet program “CSV UTF-8”, in a text editor “save as” with the encoding UTF-8; or copy the cells and paste them':
    '请存为 UTF-8：在电子表格程序中选“CSV UTF-8”，在文本编辑器中“另存为”并选 UTF-8 编码；或复制单元格后粘贴',
  '{advice:message}; or convert it with “iconv -f BIG5-HKSCS -t UTF-8”':
    '{advice}；或用“iconv -f BIG5-HKSCS -t UTF-8”转换',

  'the workbook has no visible sheet': '工作簿没有可见的工作表',
  'open it in the spreadsheet program, copy the cells and paste them':
    '请在电子表格程序中打开，复制单元格后粘贴',
  'cell {cell} has a formula whose result isn’t in the file':
    '单元格{cell}是公式，文件中没有它的结果',
  'open the workbook in a spreadsheet program, save it and try again':
    '请在电子表格程序中打开工作簿，保存后重试',
  'cell {cell} has the number {number} in a format that isn’t known':
    '单元格{cell}的数字{number}所用格式无法识别',
  'cell {cell} has the number {number} in a format that isn’t known{format:message}':
    '单元格{cell}的数字{number}所用格式无法识别{format}',
  ', “{format}”': '：“{format}”',
  'the workbook can’t be unpacked: {cause}': '工作簿无法解压：{cause}',
  'open it in the spreadsheet program and save it again': '请在电子表格程序中打开并重新保存',
};
