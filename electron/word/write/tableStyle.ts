import { colour } from './look.ts'

export const TABLE_STYLE = 'AgreementTable'

/**
 * The style of tables, which the library has no options for: lines between rows only, a firm one under the header row,
 * and headers and labels that stand out.
 */
export function tableStyleSheet(): string {
  return [
    '<w:styles xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}">`,
    '<w:name w:val="Agreement Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>',
    '<w:tblPr>',
    `<w:tblBorders>${line('top', 8, colour.rule)}${line('bottom', 8, colour.rule)}${line('insideH', 4, colour.line)}</w:tblBorders>`,
    `<w:tblCellMar>${edge('top', 70)}${edge('left', 90)}${edge('bottom', 70)}${edge('right', 90)}</w:tblCellMar>`,
    '</w:tblPr>',
    `<w:tblStylePr w:type="firstRow">${strong}<w:tcPr><w:tcBorders>${line('bottom', 8, colour.rule)}</w:tcBorders></w:tcPr></w:tblStylePr>`,
    `<w:tblStylePr w:type="firstCol">${strong}</w:tblStylePr>`,
    '</w:style></w:styles>',
  ].join('')
}

const strong = '<w:rPr><w:b/><w:bCs/></w:rPr>'

function line(side: 'top' | 'bottom' | 'insideH', eighths: number, color: string): string {
  return `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="${color}"/>`
}

function edge(side: 'top' | 'left' | 'bottom' | 'right', twips: number): string {
  return `<w:${side} w:w="${twips}" w:type="dxa"/>`
}
