import type { RecipientImportMessages } from '../../messages/recipient-import'
import type { Grammar } from '../grammar'

export const recipientImport = ({ n, plural, list }: Grammar<'pt-BR'>): RecipientImportMessages => {
  const people = (count: number) =>
    plural(count, {
      one: `${n(count)} pessoa`,
      many: `${n(count)} de pessoas`,
      other: `${n(count)} pessoas`,
    })
  return {
    title: (name) => (name === null ? 'Revisar a tabela colada' : `Revisar ${name}`),
    total: people,
    lead: 'Confira como cada coluna será usada. Ninguém será adicionado até você confirmar.',
    leadAgain:
      'Confira como cada coluna será usada. Estas pessoas vão substituir as que você já adicionou desta tabela.',
    sample: ({ shown, total }) => `Primeiras linhas (${n(shown)} de ${n(total)})`,
    column: (number) => `Coluna ${n(number)}`,
    useOfColumn: (column) => `Uso da coluna “${column}”`,
    uses: {
      address: 'E-mail',
      fallback: 'E-mail, se o primeiro estiver vazio',
      role: 'Função',
      name: 'Nome',
      ignored: 'Não usada',
    },
    hasHeader: 'A primeira linha contém os nomes das colunas',
    noAddress: 'sem e-mail',
    hidden: 'oculta',
    moreRows: (count) =>
      plural(count, {
        one: `Mais ${n(count)} linha`,
        many: `Mais ${n(count)} de linhas`,
        other: `Mais ${n(count)} linhas`,
      }),
    moreColumns: (count) =>
      plural(count, {
        one: `Mais ${n(count)} coluna não será usada.`,
        many: `Mais ${n(count)} de colunas não serão usadas.`,
        other: `Mais ${n(count)} colunas não serão usadas.`,
      }),
    chooseAddress: 'Escolha a coluna que contém os e-mails.',
    unknownRole: (text) => `A função “${text}” não existe aqui`,
    people,
    roleFor: (text) => `Função para “${text}”`,
    chooseRole: 'Escolha uma função',
    moreUnknownRoles: (count) =>
      plural(count, {
        one: `Mais ${n(count)} valor não é uma função daqui. Escolha a função depois de adicionar.`,
        many: `Mais ${n(count)} de valores não são funções daqui. Escolha as funções depois de adicionar ou escolha outra coluna.`,
        other: `Mais ${n(count)} valores não são funções daqui. Escolha as funções depois de adicionar ou escolha outra coluna.`,
      }),
    withoutAddress: (rows) =>
      plural(rows, {
        one: `${n(rows)} linha não tem e-mail`,
        many: `${n(rows)} de linhas não têm e-mail`,
        other: `${n(rows)} linhas não têm e-mail`,
      }),
    lines: ({ lines, more }) => {
      const listed = lines.map(n)
      if (more > 0) listed.push(`mais ${n(more)}`)
      return `${listed.length === 1 ? 'Linha' : 'Linhas'} ${list(listed)}.`
    },
    readingProblems: {
      unclosed_quote: {
        title: 'Faltam aspas de fechamento',
        advice: 'Todas as outras linhas foram lidas. Confira a pessoa nesta linha.',
      },
      uneven_row: {
        title: 'Há mais células do que colunas',
        advice:
          'Talvez uma célula contenha um separador sem aspas. Confira as pessoas nestas linhas.',
      },
      inactive: {
        title: 'Algumas pessoas podem não estar ativas',
        advice: 'Outra coluna indica que elas estão suspensas, desativadas ou saíram.',
      },
      another_table: {
        title: 'Uma segunda tabela começa mais abaixo',
        advice: 'Só a primeira tabela é lida. Salve a outra em um arquivo separado.',
      },
      broken_character: {
        title: 'Alguns caracteres estão corrompidos',
        advice: 'Salve o arquivo como “CSV UTF-8” e escolha-o novamente.',
      },
      doubtful_encoding: {
        title: 'Alguns caracteres podem estar errados',
        advice: 'Se notar algum, salve o arquivo como “CSV UTF-8” e escolha-o novamente.',
      },
      no_addresses: {
        title: 'Esta coluna não contém e-mails',
        advice: 'Escolha outra coluna.',
      },
    },
    add: (count) => `Adicionar ${people(count)}`,
    cancel: 'Cancelar',
    read: ({ addresses, columns }) => {
      const read = plural(addresses, {
        one: `${n(addresses)} e-mail lido`,
        many: `${n(addresses)} de e-mails lidos`,
        other: `${n(addresses)} e-mails lidos`,
      })
      if (!columns) return `${read}.`
      const { address, role, name } = columns
      const names = list(name.map((one) => `“${one}”`))
      return (
        `${read} da coluna “${address}”` +
        `${names && `, nomes de ${names}`}${role === null ? '' : `, funções de “${role}”`}.`
      )
    },
    change: 'Alterar',
    changeReading: (name) =>
      name === null ? 'Alterar a leitura da tabela colada' : `Alterar a leitura de ${name}`,
    fileProblems: {
      empty: (name) => `${name} não contém ninguém para convidar.`,
      workbook: (name) =>
        `${name} é uma pasta de trabalho. No seu programa de planilhas, salve a planilha como CSV (UTF-8) e escolha esse arquivo.`,
      pdf: (name) => `${name} é um PDF. Copie os e-mails dele e cole-os aqui.`,
      archive: (name) =>
        `${name} é um arquivo compactado. Descompacte-o e escolha o arquivo que está dentro.`,
      not_text: (name) =>
        `${name} não é um arquivo de texto. Salve a lista como CSV e escolha esse arquivo.`,
      markup: (name) =>
        `${name} contém código em vez de uma lista. Salve a lista como CSV e escolha esse arquivo.`,
      ldif: (name) => `${name} é um arquivo LDIF. Exporte as pessoas como CSV ou vCard.`,
    },
  }
}
