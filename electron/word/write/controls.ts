import { type IContext, type IXmlableObject, Run, TextRun, type XmlComponent } from 'docx'
import { assertNever } from '../../../shared/base/invariant.ts'
import { element } from './element.ts'
import { BOX, type ControlKind } from '../signoff.ts'
import { colour, font } from './look.ts'

export interface Control {
  readonly kind: ControlKind
  /** What it is called in Word and read out as. */
  readonly title: string
  /** By which it is found again in a returned copy. */
  readonly tag: string
  /** Unique in the document. */
  readonly id: number
  /** What stands there until it is filled in; a checkbox has its empty box. */
  readonly prompt: string
}

/** A control that a signatory fills in; the library has only a checkbox, and that one without a tag. */
export function controlOf(control: Control, locale: string): Run {
  return new ControlRun(controlElement(control, locale))
}

/** Stands where runs stand in a paragraph, and is written as the control alone. */
class ControlRun extends Run {
  readonly #control: XmlComponent

  constructor(control: XmlComponent) {
    super({})
    this.#control = control
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return this.#control.prepForXml(context)
  }
}

function controlElement(control: Control, locale: string): XmlComponent {
  const box = control.kind === 'checkbox'
  const content = box
    ? new TextRun({ text: BOX.unchecked, font: font.symbols })
    : new TextRun({ text: control.prompt, color: colour.inkSoft })
  return element('w:sdt', {}, [
    element('w:sdtPr', {}, [
      element('w:alias', { 'w:val': control.title }),
      element('w:tag', { 'w:val': control.tag }),
      element('w:id', { 'w:val': control.id }),
      ...(box ? [] : [element('w:showingPlcHdr')]),
      kindOf(control.kind, locale),
    ]),
    element('w:sdtContent', {}, [content]),
  ])
}

function kindOf(kind: ControlKind, locale: string): XmlComponent {
  switch (kind) {
    case 'checkbox':
      return element('w14:checkbox', {}, [
        element('w14:checked', { 'w14:val': 0 }),
        element('w14:checkedState', { 'w14:val': codeOf(BOX.checked), 'w14:font': font.symbols }),
        element('w14:uncheckedState', { 'w14:val': codeOf(BOX.unchecked), 'w14:font': font.symbols }),
      ])
    case 'text':
      return element('w:text', { 'w:multiLine': 1 })
    case 'date':
      return element('w:date', {}, [
        element('w:dateFormat', { 'w:val': 'd MMMM yyyy' }),
        element('w:lid', { 'w:val': locale }),
        element('w:storeMappedDataAs', { 'w:val': 'dateTime' }),
        element('w:calendar', { 'w:val': 'gregorian' }),
      ])
    default:
      return assertNever(kind)
  }
}

function codeOf(sign: string): string {
  return sign.codePointAt(0)?.toString(16).toUpperCase() ?? ''
}
