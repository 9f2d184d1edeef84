import type { RecipientImportMessages } from '../../messages/recipient-import'
import type { Grammar } from '../grammar'

export const recipientImport = ({ n, list }: Grammar<'ja'>): RecipientImportMessages => {
  const people = (count: number) => `${n(count)}人`
  return {
    title: (name) => `${name ?? '貼り付けた表'}の確認`,
    total: people,
    lead: '各列の使い方を確認してください。確定するまで、誰も追加されません。',
    leadAgain:
      '各列の使い方を確認してください。確定すると、この表から以前追加したユーザーと入れ替わります。',
    sample: ({ shown, total }) => `全${n(total)}行のうち最初の${n(shown)}行`,
    column: (number) => `列${n(number)}`,
    useOfColumn: (column) => `列「${column}」の使い方`,
    uses: {
      address: 'メールアドレス',
      fallback: 'メールアドレス（最初の列が空の場合）',
      role: 'ロール',
      name: '名前',
      ignored: '使用しない',
    },
    hasHeader: '最初の行を列名として扱う',
    noAddress: 'メールアドレスなし',
    hidden: '非表示',
    moreRows: (count) => `ほか${n(count)}行`,
    moreColumns: (count) => `ほか${n(count)}列は使用されません。`,
    chooseAddress: 'メールアドレスの列を選択してください。',
    unknownRole: (text) => `「${text}」というロールはありません`,
    people,
    roleFor: (text) => `「${text}」のロール`,
    chooseRole: 'ロールを選択',
    moreUnknownRoles: (count) =>
      `ほかに、ロールではない値が${n(count)}件あります。追加した後でロールを選択するか、別の列を選択してください。`,
    withoutAddress: (rows) => `${n(rows)}行にメールアドレスがありません`,
    lines: ({ lines, more }) =>
      `${list(lines.map(n))}行目${more > 0 ? `、ほか${n(more)}行` : ''}。`,
    readingProblems: {
      unclosed_quote: {
        title: '引用符が閉じられていません',
        advice: 'ほかの行はすべて読み取られました。この行のユーザーを確認してください。',
      },
      uneven_row: {
        title: 'セルの数が列の数より多くなっています',
        advice:
          '引用符で囲まれていない区切り文字がセルに含まれている可能性があります。これらの行のユーザーを確認してください。',
      },
      inactive: {
        title: '有効でないユーザーが含まれている可能性があります',
        advice: '別の列によると、停止中、無効、または退職済みです。',
      },
      another_table: {
        title: '下のほうに別の表があります',
        advice: '読み取られるのは最初の表だけです。もう一つの表は別のファイルに保存してください。',
      },
      broken_character: {
        title: '一部の文字が壊れています',
        advice: 'ファイルを「CSV UTF-8」として保存し、もう一度選択してください。',
      },
      doubtful_encoding: {
        title: '一部の文字が正しくない可能性があります',
        advice:
          '文字化けがある場合は、ファイルを「CSV UTF-8」として保存し、もう一度選択してください。',
      },
      no_addresses: {
        title: 'この列にはメールアドレスがありません',
        advice: '別の列を選択してください。',
      },
    },
    add: (count) => `${people(count)}を追加`,
    cancel: 'キャンセル',
    read: ({ addresses, columns }) => {
      if (!columns) return `メールアドレスを${n(addresses)}件読み取りました。`
      const { address, role, name } = columns
      const names = name.map((one) => `「${one}」`).join('')
      const parts = [
        `列「${address}」からメールアドレス${n(addresses)}件`,
        names && `列${names}から名前`,
        role === null ? '' : `列「${role}」からロール`,
      ]
      return `${list(parts.filter(Boolean))}を読み取りました。`
    },
    change: '変更',
    changeReading: (name) => `変更：${name ?? '貼り付けた表'}の読み取り方`,
    fileProblems: {
      empty: (name) => `${name}には招待するユーザーが見つかりません。`,
      workbook: (name) =>
        `${name}は表計算ソフトのブックです。表計算ソフトでシートをCSV（UTF-8）として保存し、そのファイルを選択してください。`,
      pdf: (name) => `${name}はPDFです。メールアドレスをコピーして、ここに貼り付けてください。`,
      archive: (name) => `${name}は圧縮ファイルです。展開して、中のファイルを選択してください。`,
      not_text: (name) =>
        `${name}はテキストファイルではありません。一覧をCSVとして保存し、そのファイルを選択してください。`,
      markup: (name) =>
        `${name}の内容は一覧ではなくコードです。一覧をCSVとして保存し、そのファイルを選択してください。`,
      ldif: (name) =>
        `${name}はLDIFファイルです。CSVまたはvCardとして書き出したファイルを選択してください。`,
    },
  }
}
