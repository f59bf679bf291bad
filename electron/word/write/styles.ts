import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx'
import { colour, font, size } from './look.ts'
import type { Page } from './page.ts'

const strong = { bold: true, boldComplexScript: true, color: colour.ink } as const
/** Of text that is read, not looked up. */
const running = { line: 259, lineRule: LineRuleType.AUTO } as const
const single = { line: 240, lineRule: LineRuleType.AUTO } as const

/**
 * Every style that the document uses. Paragraphs and runs name a style and add nothing of their own but emphasis.
 * @param accent colour of the title and the headings
 */
export function stylesOf(language: string, page: Page, accent: string): IStylesOptions {
  const heading = { ...strong, color: accent }
  return {
    default: {
      document: {
        run: {
          font: { ascii: font.text, hAnsi: font.text, eastAsia: font.text, cs: font.rightToLeft },
          size: size.text,
          color: colour.ink,
          language: { value: language },
        },
      },
      title: {
        next: 'Subtitle',
        run: { ...heading, size: size.title },
        paragraph: { spacing: { before: 240, after: 60, ...single }, keepNext: true },
      },
      heading1: {
        run: { ...heading, size: size.heading1 },
        paragraph: {
          outlineLevel: 0,
          keepNext: true,
          keepLines: true,
          spacing: { before: 360, after: 100, ...single },
        },
      },
      heading2: {
        run: { ...heading, size: size.heading2 },
        paragraph: {
          outlineLevel: 1,
          keepNext: true,
          keepLines: true,
          spacing: { before: 220, after: 80, ...single },
        },
      },
      heading3: {
        run: { ...heading, size: size.heading3 },
        paragraph: {
          outlineLevel: 2,
          keepNext: true,
          keepLines: true,
          spacing: { before: 180, after: 60, ...single },
        },
      },
      caption: {
        quickFormat: true,
        run: { ...strong, size: size.table },
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 180, after: 60, ...single } },
      },
      listParagraph: {
        paragraph: { spacing: { before: 0, after: 50, ...running } },
      },
    },
    paragraphStyles: [
      {
        id: 'Normal',
        name: 'Normal',
        quickFormat: true,
        paragraph: {
          spacing: { before: 0, after: 90, ...running },
        },
      },
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: size.subtitle, color: colour.inkSoft },
        paragraph: { spacing: { before: 0, after: 60, ...single } },
      },
      {
        id: 'Clause',
        name: 'Clause',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { indent: { left: 720, hanging: 720 }, leftTabStop: 720 },
      },
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: size.small, color: colour.inkSoft },
      },
      {
        id: 'RedlineNote',
        name: 'Redline Note',
        basedOn: 'Note',
        quickFormat: true,
        run: { italics: true, italicsComplexScript: true },
        paragraph: { keepNext: true },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: size.table },
        paragraph: { spacing: { before: 0, after: 0, ...single } },
      },
      {
        id: 'TableNumber',
        name: 'Table Number',
        basedOn: 'TableText',
        quickFormat: true,
        paragraph: { alignment: AlignmentType.RIGHT },
      },
      {
        id: 'Figure',
        name: 'Figure',
        basedOn: 'Normal',
        next: 'Normal',
        paragraph: { spacing: { before: 0, after: 120, ...single } },
      },
      {
        id: 'Signatory',
        name: 'Signatory',
        basedOn: 'Normal',
        next: 'Normal',
        run: strong,
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 200, after: 60, ...single } },
      },
      {
        id: 'ContentsHeading',
        name: 'Contents Heading',
        basedOn: 'Normal',
        next: 'Normal',
        run: { ...heading, size: size.heading2 },
        paragraph: { keepNext: true, spacing: { before: 280, after: 80, ...single } },
      },
      {
        id: 'Logo',
        name: 'Logo',
        basedOn: 'Normal',
        next: 'Title',
        paragraph: { keepNext: true, spacing: { before: 0, after: 0, ...single } },
      },
      contentsLine(),
      runningLine('Header', page),
      runningLine('Footer', page),
    ],
    characterStyles: [{ id: 'DefaultParagraphFont', name: 'Default Paragraph Font' }],
  }
}

function contentsLine(): IParagraphStyleOptions {
  return {
    id: 'TOC1',
    name: 'toc 1',
    basedOn: 'Normal',
    next: 'Normal',
    uiPriority: 39,
    run: { size: size.table },
    paragraph: { spacing: { before: 0, after: 10, ...single } },
  }
}

function runningLine(id: 'Header' | 'Footer', page: Page): IParagraphStyleOptions {
  const border = { style: BorderStyle.SINGLE, size: 4, space: 6, color: colour.line }
  return {
    id,
    name: id.toLowerCase(),
    basedOn: 'Normal',
    run: { size: size.small, color: colour.inkSoft },
    paragraph: {
      rightTabStop: page.textWidth,
      border: id === 'Header' ? { bottom: border } : { top: border },
      spacing: { before: 0, after: 0, ...single },
    },
  }
}
