import { colour } from './look.ts'

export const TABLE_STYLE = 'AgreementTable'

/** Around the text of a cell, in twips. */
export const CELL_MARGIN = { top: 45, left: 90, bottom: 45, right: 90 } as const
/** Thickness of its lines, in eighths of a point: around the table and under its header row, and between other rows. */
export const TABLE_LINE = { firm: 8, fine: 4 } as const
const sides = ['top', 'left', 'bottom', 'right'] as const

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
    `<w:tblBorders>${line('top', TABLE_LINE.firm, colour.rule)}${line('bottom', TABLE_LINE.firm, colour.rule)}${line('insideH', TABLE_LINE.fine, colour.line)}</w:tblBorders>`,
    `<w:tblCellMar>${sides.map((side) => edge(side, CELL_MARGIN[side])).join('')}</w:tblCellMar>`,
    '</w:tblPr>',
    `<w:tblStylePr w:type="firstRow">${strong}<w:tcPr><w:tcBorders>${line('bottom', TABLE_LINE.firm, colour.rule)}</w:tcBorders></w:tcPr></w:tblStylePr>`,
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
