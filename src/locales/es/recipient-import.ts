import type { RecipientImportMessages } from '../../messages/recipient-import'
import type { Grammar } from '../grammar'

export const recipientImport = ({ n, plural, list }: Grammar<'es'>): RecipientImportMessages => {
  const people = (count: number) =>
    plural(count, {
      one: `${n(count)} persona`,
      many: `${n(count)} de personas`,
      other: `${n(count)} personas`,
    })
  return {
    title: (name) => (name === null ? 'Revisar la tabla pegada' : `Revisar ${name}`),
    total: people,
    lead: 'Revisa cómo se usa cada columna. No se añade a nadie hasta que confirmes.',
    leadAgain:
      'Revisa cómo se usa cada columna. Estas personas reemplazan a las que ya añadiste desde esta tabla.',
    sample: ({ shown, total }) => `Primeras filas: ${n(shown)} de ${n(total)}`,
    column: (number) => `Columna ${n(number)}`,
    useOfColumn: (column) => `Uso de la columna «${column}»`,
    uses: {
      address: 'Dirección',
      fallback: 'Dirección, si la primera está vacía',
      role: 'Rol',
      name: 'Nombre',
      ignored: 'No se usa',
    },
    hasHeader: 'La primera fila contiene los nombres de las columnas',
    noAddress: 'sin dirección',
    hidden: 'oculta',
    moreRows: (count) =>
      plural(count, {
        one: `${n(count)} fila más`,
        many: `${n(count)} de filas más`,
        other: `${n(count)} filas más`,
      }),
    moreColumns: (count) =>
      plural(count, {
        one: `Hay ${n(count)} columna más que no se usa.`,
        many: `Hay ${n(count)} de columnas más que no se usan.`,
        other: `Hay ${n(count)} columnas más que no se usan.`,
      }),
    chooseAddress: 'Elige la columna que contiene los correos electrónicos.',
    unknownRole: (text) => `«${text}» no es un rol válido`,
    people,
    roleFor: (text) => `Rol para «${text}»`,
    chooseRole: 'Elige un rol',
    moreUnknownRoles: (count) =>
      plural(count, {
        one: `Hay ${n(count)} valor más que no es un rol válido. Elige el rol después de añadir a las personas.`,
        many: `Hay ${n(count)} de valores más que no son roles válidos. Elige los roles después de añadir a las personas, o elige otra columna.`,
        other: `Hay ${n(count)} valores más que no son roles válidos. Elige los roles después de añadir a las personas, o elige otra columna.`,
      }),
    withoutAddress: (rows) =>
      plural(rows, {
        one: `${n(rows)} fila no tiene dirección`,
        many: `${n(rows)} de filas no tienen dirección`,
        other: `${n(rows)} filas no tienen dirección`,
      }),
    lines: ({ lines, more }) => {
      const listed = lines.map(n)
      if (more > 0) listed.push(`${n(more)} más`)
      return `${listed.length === 1 ? 'Línea' : 'Líneas'} ${list(listed)}.`
    },
    readingProblems: {
      unclosed_quote: {
        title: 'Hay unas comillas sin cerrar',
        advice: 'Las demás líneas se leyeron. Revisa la persona de esta línea.',
      },
      uneven_row: {
        title: 'Hay más celdas que columnas',
        advice:
          'Puede que una celda contenga un separador sin comillas. Revisa las personas de estas líneas.',
      },
      inactive: {
        title: 'Puede que algunas personas no estén activas',
        advice: 'Otra columna indica que están suspendidas o desactivadas, o que se han ido.',
      },
      another_table: {
        title: 'Más abajo empieza otra tabla',
        advice: 'Solo se lee la primera. Guarda la otra en un archivo aparte.',
      },
      broken_character: {
        title: 'Algunos caracteres están dañados',
        advice: 'Guarda el archivo como «CSV UTF-8» y elígelo de nuevo.',
      },
      doubtful_encoding: {
        title: 'Puede que algunos caracteres no sean correctos',
        advice: 'Si ves alguno, guarda el archivo como «CSV UTF-8» y elígelo de nuevo.',
      },
      no_addresses: {
        title: 'Esta columna no contiene correos electrónicos',
        advice: 'Elige otra columna.',
      },
    },
    add: (count) =>
      plural(count, {
        one: `Añadir ${n(count)} persona`,
        many: `Añadir ${n(count)} de personas`,
        other: `Añadir ${n(count)} personas`,
      }),
    cancel: 'Cancelar',
    read: ({ addresses, columns }) => {
      const count = plural(addresses, {
        one: `${n(addresses)} dirección leída`,
        many: `${n(addresses)} de direcciones leídas`,
        other: `${n(addresses)} direcciones leídas`,
      })
      if (!columns) return `${count}.`
      const { address, role, name } = columns
      const names = list(name.map((one) => `«${one}»`))
      return (
        `${count} de la columna «${address}»` +
        `${names && `, nombres de ${names}`}${role === null ? '' : `, roles de «${role}»`}.`
      )
    },
    change: 'Cambiar',
    changeReading: (name) => `Cambiar cómo se lee ${name ?? 'la tabla pegada'}`,
    fileProblems: {
      empty: (name) => `${name} no contiene a nadie a quien invitar.`,
      workbook: (name) =>
        `${name} es un libro de cálculo. Guarda la hoja como CSV (UTF-8) en tu programa de hojas de cálculo y elige ese archivo.`,
      pdf: (name) => `${name} es un PDF. Copia las direcciones y pégalas aquí.`,
      archive: (name) =>
        `${name} es un archivo comprimido. Descomprímelo y elige el archivo que contiene.`,
      not_text: (name) =>
        `${name} no es un archivo de texto. Guarda la lista como CSV y elige ese archivo.`,
      markup: (name) =>
        `${name} contiene código en lugar de una lista. Guarda la lista como CSV y elige ese archivo.`,
      ldif: (name) =>
        `${name} es un archivo LDIF. Exporta las personas como CSV o vCard y elige ese archivo.`,
    },
  }
}
