import { describe, expect, it } from 'vitest'
import {
  byteByByte,
  bytesOf,
  number,
  open,
  readCells,
  readRows,
  refusalOf,
  relationship,
  rowsOf,
  workbookBytes,
} from './workbook-fixture.ts'

describe('cells', () => {
  it('keeps the digits of numbers as the file holds them', async () => {
    const sheetData = `<row r="1"><c r="A1"><v>198501012010011001</v></c><c r="B1"><v>1.98501012010011E+17</v></c>
      <c r="C1" t="n"><v>0.10</v></c><c r="D1"><v>-.5</v></c><c r="E1"><v> 7 </v></c></row>`
    expect(await readCells({ sheetData })).toEqual(
      ['198501012010011001', '1.98501012010011E+17', '0.10', '-.5', '7'].map(raw => number(raw)),
    )
  })

  it('takes as text what a numeric cell holds that is no number', async () => {
    const sheetData = '<row><c><v>1-2</v></c><c><v>NaN</v></c><c><v>1e</v></c><c><v>.</v></c></row>'
    expect(await readCells({ sheetData })).toEqual(['1-2', 'NaN', '1e', '.'])
  })

  it('reads every type of cell', async () => {
    const sheetData = `<row r="1"><c t="s"><v>1</v></c><c t="str"><f>A1&amp;"x"</f><v>a &lt; b</v></c>
      <c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="inlineStr"><is><t>in &amp; out</t></is></c>
      <c t="d"><v>2025-01-31T00:00:00</v></c><c t='s' r='H1'><v>0</v></c></row>`
    expect(await readCells({ sheetData, strings: '<si><t>first</t></si><si><t>second</t></si>' })).toEqual([
      'second',
      'a < b',
      { type: 'boolean', value: true },
      { type: 'boolean', value: false },
      { type: 'error', code: '#N/A' },
      'in & out',
      number('45688', true),
      'first',
    ])
  })

  it('tells a formula without its value from one with it', async () => {
    const sheetData = `<row><c><f>1+1</f><v>2</v></c><c><f>NOW()</f></c><c><f>B1</f><v></v></c><c><f>B1</f><v/></c>
      <c t="str"><f>""</f><v></v></c><c t="str"><f>A1</f></c><c><f t="shared" si="0"/><v>4</v></c></row>`
    const none = { type: 'error', code: '#NOVALUE' }
    expect(await readCells({ sheetData })).toEqual([number('2'), none, none, none, null, none, number('4')])
  })

  it('knows dates by built-in and custom formats', async () => {
    const codes = [
      '"USD" 0',
      'dd\\-mmm\\-yyyy',
      '[h]:mm',
      '[Red]0.00E+00',
      '[$-421]dd mmmm yyyy;@',
      '0\\d',
      'General',
    ]
    const custom = codes.map(
      (code, at) => `<numFmt numFmtId="${170 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
    )
    const ids = [0, 14, 22, 49, 46, ...codes.map((_, at) => 170 + at)]
    const styles = `<numFmts count="7">${custom.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs>${ids.map(id => `<xf numFmtId="${id}" applyNumberFormat="1"><alignment/></xf>`).join('')}</cellXfs>
      <dxfs><dxf><numFmt numFmtId="170" formatCode="dd"/></dxf></dxfs>`
    const sheetData = `<row>${ids.map((_, at) => `<c s="${at}"><v>1</v></c>`).join('')}</row>`
    const cells = await readCells({ sheetData, styles })
    expect(cells.map(cell => (cell as { isDate: boolean }).isDate)).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
      true,
      true,
      false,
      true,
      false,
      false,
    ])
  })

  it('resolves rich text, phonetic hints, blanks, entities, CDATA and escapes', async () => {
    const strings = [
      '<si><r><rPr><b/></rPr><t>Budi </t></r><r><t xml:space="preserve">Santoso </t></r><rPh sb="0" eb="1"><t>no</t></rPh><phoneticPr/></si>',
      '<si><t xml:space="preserve">  two  </t></si>',
      '<si><t>&#65;&#x42;&quot;&apos;&gt;&unknown;</t></si>',
      '<si><t><![CDATA[<b> & ]]>rest</t></si>',
      '<si><t>a_x000D_b_x005F_x0041_</t></si>',
      '<si><t/></si>',
      '<si/>',
      '<si><t>x<!-- no -->y</t></si>',
      '<si><t>line\r\nbreak é 😀</t></si>',
    ]
    const sheetData = `<row>${strings.map((_, at) => `<c t="s"><v>${at}</v></c>`).join('')}<c><v>1</v></c></row>`
    expect(await readCells({ sheetData, strings: strings.join('\n') })).toEqual([
      'Budi Santoso ',
      '  two  ',
      'AB"\'>&unknown;',
      '<b> & rest',
      'a\rb_x0041_',
      null,
      null,
      'xy',
      'line\nbreak é 😀',
      number('1'),
    ])
  })

  it('reads inline rich text and text that no type announces', async () => {
    const sheetData = `<row><c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c><c><is><t>c</t></is></c>
      <c t="inlineStr"><is><t xml:space="preserve"> d</t></is></c><c t="inlineStr"><is/></c><c r="F1" t="inlineStr"><is><t>_x0041_</t></is></c></row>`
    expect(await readCells({ sheetData })).toEqual(['ab', 'c', ' d', null, null, 'A'])
  })

  it('refuses a cell that points at a shared string which is not there', async () => {
    for (const index of ['1', 'x', '-1']) {
      const sheetData = `<row><c t="s"><v>${index}</v></c></row>`
      const refusal = await refusalOf(workbookBytes({ sheetData, strings: '<si><t>only</t></si>' }))
      expect(refusal?.detail).toMatchObject({ reason: 'shared-string' })
    }
  })
})

describe('rows and columns', () => {
  it('counts on where rows and cells have no address', async () => {
    const sheetData = `<row><c><v>1</v></c></row><row><c r="C2"><v>2</v></c><c><v>3</v></c></row>
      <row r="9"><c><v>4</v></c></row><row><c><v>5</v></c></row>`
    const rows = await readRows({ sheetData })
    expect(rows.map(row => row.number)).toEqual([1, 2, 9, 10])
    expect(rows[1]?.cells).toEqual([null, null, number('2'), number('3')])
  })

  it('leaves out blank rows and trailing blanks and needs no memory for far cells', async () => {
    const sheetData = `<row r="1" hidden="0"><c r="A1" s="1"/><c r="B1" t="str"><v>x</v></c><c r="XFD1" s="3"/></row>
      <row r="2"><c r="A2"><v></v></c></row><row r="3"/><row r="4"><c r="A4" t="inlineStr"><is><t>  </t></is></c></row>
      <row r="1048576"><c r="XFD1048576" s="1"/><c r="B1048576" t="str"><v>end</v></c></row>`
    expect(await readRows({ sheetData })).toEqual([
      { number: 1, cells: [null, 'x'] },
      { number: 1048576, cells: [null, 'end'] },
    ])
  })

  it('loses nothing where rows or addresses come twice, out of order, or disagree', async () => {
    const sheetData = `<row r="5"><c r="B5" t="str"><v>b5</v></c><c r="A5" t="str"><v>a5</v></c></row>
      <row r="2"><c r="A2" t="str"><v>a2</v></c><c r="A2" t="str"><v>again</v></c></row>
      <row r="5"><c r="C5" t="str"><v>c5</v></c></row><row r="6"><c r="A7" t="str"><v>a7</v></c></row>`
    expect(await readRows({ sheetData })).toEqual([
      { number: 5, cells: ['a5', 'b5'] },
      { number: 2, cells: ['a2'] },
      { number: 2, cells: ['again'] },
      { number: 5, cells: [null, null, 'c5'] },
      { number: 7, cells: ['a7'] },
    ])
  })

  it('refuses content beyond the limits, naming the sheet', async () => {
    const far = workbookBytes({ sheetData: '<row><c r="XFD1"><v>1</v></c></row>' })
    expect(await refusalOf(far)).toMatchObject({
      code: 'too-many-columns',
      detail: { sheet: 'Data', limit: 512 },
    })
    const rows = workbookBytes({ sheetData: '<row><c><v>1</v></c></row>'.repeat(6) })
    expect(await refusalOf(rows, { limits: { maxRows: 5 } })).toMatchObject({ code: 'too-many-rows' })
    expect(await refusalOf(rows, { limits: { maxRows: 6 } })).toBeUndefined()
  })
})

describe('sheets', () => {
  it('takes sheets by relationship in the order of the workbook', async () => {
    const sheet = (value: string) =>
      `<worksheet><sheetData><row><c t="str"><v>${value}</v></c></row></sheetData></worksheet>`
    const bytes = workbookBytes({
      sheet: sheet('file one'),
      workbook: `<x:workbook xmlns:x="m"><x:workbookPr date1904="1"/><x:sheets>
        <x:sheet name="Dinas &amp; Badan" sheetId="7" r:id="b"/><x:sheet name='__proto__' state="veryHidden" sheetId="2" r:id='a'/>
        <x:sheet name="Chart" r:id="c"/></x:sheets></x:workbook>`,
      workbookRels: `<Relationships>${relationship('a', 'worksheet', 'worksheets/sheet1.xml')}
        ${relationship('b', 'worksheet', '/xl/worksheets/other.xml')}${relationship('c', 'chartsheet', 'c.xml')}</Relationships>`,
      more: { 'xl/worksheets/other.xml': sheet('other') },
    })
    const workbook = await open(bytes)
    expect(workbook.sheets.map(({ name, hidden, date1904 }) => ({ name, hidden, date1904 }))).toEqual([
      { name: 'Dinas & Badan', hidden: false, date1904: true },
      { name: '__proto__', hidden: true, date1904: true },
    ])
    expect((await rowsOf(workbook, 0))[0]?.cells).toEqual(['other'])
    expect((await rowsOf(workbook, 1))[0]?.cells).toEqual(['file one'])
    expect((await rowsOf(workbook, 0))[0]?.cells).toEqual(['other'])
  })

  it('reads prefixed parts', async () => {
    const sheet = `<?xml version="1.0"?><!-- made by hand --><x:worksheet xmlns:x="m" xmlns:y="n"><x:cols><x:col min="1" max="1" hidden="1"/></x:cols>
      <x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>t</x:t></x:is></x:c><x:c r="B1"><x:v>12</x:v></x:c>
      <y:c r="Z1"><y:v>99</y:v></y:c><x:c r="C1" t="s"><x:v>0</x:v></x:c><x:c><x:f>A1</x:f><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    const strings = '<x:sst xmlns:x="m"><x:si><x:t>shared</x:t></x:si></x:sst>'
    const rows = await readRows({ sheet, more: { 'xl/sharedStrings.xml': strings } })
    expect(rows).toEqual([{ number: 1, cells: ['t', number('12'), 'shared', number('3')] }])
  })

  it('tells merges, hidden rows and columns, and an active filter once all rows are read', async () => {
    const sheet = `<worksheet><cols><col min="2" max="2" width="9" hidden="true"/></cols><sheetData>
      <row r="1" hidden="1"><c><v>1</v></c></row></sheetData><autoFilter ref="A1:C3"><filterColumn colId="0"><filters><filter val="x"/></filters>
      </filterColumn></autoFilter><mergeCells count="2"><mergeCell ref="A1:C3"/><mergeCell ref="AA10"/></mergeCells></worksheet>`
    const [data] = (await open(workbookBytes({ sheet }), { capabilities: byteByByte })).sheets
    expect(() => data?.facts()).toThrow()
    for await (const _ of data?.batches() ?? []);
    expect(data?.facts()).toEqual({
      merges: [
        { firstRow: 1, lastRow: 3, firstColumn: 0, lastColumn: 2 },
        { firstRow: 10, lastRow: 10, firstColumn: 26, lastColumn: 26 },
      ],
      hasHiddenRows: true,
      hasHiddenColumns: true,
      hasActiveFilter: true,
    })
  })

  it('sees no active filter in filter buttons alone', async () => {
    const sheet = `<worksheet><sheetData/><autoFilter ref="A1:C3"><filterColumn colId="1" hiddenButton="1"/></autoFilter></worksheet>`
    const workbook = await open(workbookBytes({ sheet }))
    expect(await rowsOf(workbook)).toEqual([])
    expect(workbook.sheets[0]?.facts()).toMatchObject({ hasActiveFilter: false, hasHiddenRows: false })
  })

  it('does not take a > inside an attribute for the end of a tag, nor a cell in a comment for a cell', async () => {
    const sheetData = `<row r="1" note="a>b" spans='1:2'><!-- <c><v>9</v></c> --><c foo="/>" r="A1"><v>1</v></c
      ><c r = "B1" ><f>IF(A1&gt;0,"&lt;v>",1)</f><v >2</v ></c ><extLst><ext><v>8</v></ext></extLst></row>`
    expect(await readCells({ sheetData })).toEqual([number('1'), number('2')])
  })

  it('decodes UTF-16 parts', async () => {
    const text =
      '\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="str"><v>é 😀</v></c></row></sheetData></worksheet>'
    const bytes = new Uint8Array(text.length * 2)
    for (let at = 0; at < text.length; at++)
      new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at), true)
    expect(await readCells({ sheet: bytes })).toEqual(['é 😀'])
  })
})

describe('workbooks of other sorts', () => {
  it('reads ISO days of strict workbooks as the serials they are elsewhere', async () => {
    const sheetData = `<row r="1"><c t="d"><v>2025-03-01</v></c><c t="d"><v>2025-03-01T06:00:00.000</v></c>
      <c t="d"><v>tanpa tanggal</v></c><c t="d"><f>TODAY()</f></c></row>`
    const day = [number('45717', true), number('45717.25', true), 'tanpa tanggal']
    expect(await readCells({ sheetData })).toEqual([...day, { type: 'error', code: '#NOVALUE' }])
    const workbook = `<workbook><workbookPr date1904="1"/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`
    expect((await readCells({ sheetData, workbook }))[0]).toEqual(number('44255', true))
  })

  it('reads a workbook in the strict namespaces', async () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    const bytes = workbookBytes({
      sheetData: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
      strings: '<si><t>NIP</t></si>',
      workbookRels: `<Relationships><Relationship Id="rId1" Type="${strict}/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="rId2" Type="${strict}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      more: {
        '_rels/.rels': `<Relationships><Relationship Id="r" Type="${strict}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      },
    })
    expect((await rowsOf(await open(bytes)))[0]?.cells).toEqual(['NIP'])
  })

  it.each([
    ['<filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn>', true],
    ['<filterColumn colId="0" hiddenButton="1"/>', false],
  ])('notices the filter of a table: %s', async (column, active) => {
    const workbook = await open(
      workbookBytes({
        sheetData: '<row r="1"><c r="A1"><v>1</v></c></row>',
        more: {
          'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${relationship('rId1', 'table', '../tables/table1.xml')}</Relationships>`,
          'xl/tables/table1.xml': `<table ref="A1:B9"><autoFilter ref="A1:B9">${column}</autoFilter></table>`,
        },
      }),
    )
    await rowsOf(workbook)
    expect(workbook.sheets[0]?.facts().hasActiveFilter).toBe(active)
  })

  it.each(['docProps/app.xml', 'xl/theme/theme1.xml', 'xl/worksheets/sheet2.xml'])(
    'refuses a document type in %s, which nobody reads',
    async path => {
      const part = '<?xml version="1.0"?>\n<!-- a --><!DOCTYPE a [<!ENTITY b "c">]><a/>'
      const bytes = workbookBytes({ sheetData: '', more: { [path]: part } })
      expect(await refusalOf(bytes)).toMatchObject({ code: 'file-dtd', detail: { entry: path } })
    },
  )
})

describe('hostile or broken parts', () => {
  const dtd = '<!DOCTYPE x [<!ENTITY a "b">]>'
  it.each([
    ['sheet', { sheet: `${dtd}<worksheet><sheetData/></worksheet>` }],
    ['workbook', { workbook: `${dtd}<workbook/>` }],
    ['rels', { workbookRels: `<?xml version="1.0"?>${dtd}<Relationships/>` }],
    ['strings', { more: { 'xl/sharedStrings.xml': `${dtd}<sst/>` } }],
    ['styles', { more: { 'xl/styles.xml': `${dtd}<styleSheet/>` } }],
  ])('refuses a document type in the %s part', async (_, fixture) => {
    expect(await refusalOf(workbookBytes(fixture))).toMatchObject({ code: 'file-dtd' })
    expect(await refusalOf(workbookBytes(fixture), { capabilities: byteByByte })).toMatchObject({
      code: 'file-dtd',
    })
  })

  it.each([
    ['cut-off sheet', { sheet: '<worksheet><sheetData><row><c><v>1</v></c></row>' }],
    ['cut-off cell', { sheet: '<worksheet><sheetData><row><c><v>1' }],
    ['empty sheet part', { sheet: '' }],
    [
      'bytes that are no UTF-8',
      { sheet: new Uint8Array([...bytesOf('<worksheet>'), 0xff, 0xfe, ...bytesOf('</worksheet>')]) },
    ],
    ['cell without a quote', { sheetData: '<row><c r=A1><v>1</v></c></row>' }],
    ['row zero', { sheetData: '<row r="0"><c><v>1</v></c></row>' }],
    [
      'missing sheet',
      { workbookRels: `<Relationships>${relationship('rId1', 'worksheet', 'gone.xml')}</Relationships>` },
    ],
    ['cut-off strings', { more: { 'xl/sharedStrings.xml': '<sst><si><t>a</t></si>' } }],
  ])('refuses a %s', async (_, fixture) => {
    expect(await refusalOf(workbookBytes(fixture))).toMatchObject({ code: 'file-damaged' })
  })

  it('gives up on an element that never ends instead of holding it', async () => {
    const endless = workbookBytes({
      sheet: `<worksheet><sheetData><row><c t="str"><v>${'x'.repeat(5_000_000)}`,
    })
    expect(await refusalOf(endless, { limits: { maxRatio: 5000 } })).toMatchObject({
      code: 'file-damaged',
      detail: { reason: 'too-long' },
    })
  })
})
