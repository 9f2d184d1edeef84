import type { RecipientImportMessages } from '../../messages/recipient-import'
import type { Grammar } from '../grammar'
import { nouns } from './nouns'

export const recipientImport = ({ n, plural, list }: Grammar<'ar'>): RecipientImportMessages => {
  const { counted, people } = nouns({ n, plural })
  return {
    title: (name) => (name === null ? 'مراجعة الجدول الملصق' : `مراجعة ${name}`),
    total: (count) => people(count, 'شخصان'),
    lead: 'تحقّق من استخدام كل عمود. لن يُضاف أحد قبل أن تؤكّد.',
    leadAgain: 'تحقّق من استخدام كل عمود. سيحل هؤلاء الأشخاص محل من أضفتهم من هذا الجدول سابقًا.',
    sample: ({ shown, total }) => `الصفوف الأولى: ${n(shown)} من ${n(total)}`,
    column: (number) => `العمود ${n(number)}`,
    useOfColumn: (column) => `استخدام العمود «${column}»`,
    uses: {
      address: 'العنوان',
      fallback: 'العنوان، إذا كان الأول فارغًا',
      role: 'الدور',
      name: 'الاسم',
      ignored: 'غير مستخدم',
    },
    hasHeader: 'الصف الأول يحتوي على أسماء الأعمدة',
    noAddress: 'بلا عنوان',
    hidden: 'مخفية',
    moreRows: (count) =>
      counted(count, 'صف واحد آخر', 'صفان آخران', 'صفوف أخرى', 'صفًا آخر', 'صف آخر'),
    moreColumns: (count) => `أعمدة أخرى غير مستخدمة: ${n(count)}.`,
    chooseAddress: 'اختر العمود الذي يحتوي على عناوين البريد الإلكتروني.',
    unknownRole: (text) => `«${text}» ليس دورًا متاحًا هنا`,
    people: (count) => people(count, 'شخصان'),
    roleFor: (text) => `الدور المقابل لـ «${text}»`,
    chooseRole: 'اختر دورًا',
    moreUnknownRoles: (count) =>
      `قيم أخرى لا تقابل أي دور هنا: ${n(count)}. اختر الأدوار بعد الإضافة، أو اختر عمودًا آخر.`,
    withoutAddress: (rows) =>
      counted(
        rows,
        'صف واحد بلا عنوان',
        'صفان بلا عنوان',
        'صفوف بلا عنوان',
        'صفًا بلا عنوان',
        'صف بلا عنوان',
      ),
    lines: ({ lines, more }) => {
      const listed = lines.map(n)
      if (more > 0) {
        listed.push(counted(more, 'سطر آخر', 'سطران آخران', 'أسطر أخرى', 'سطرًا آخر', 'سطر آخر'))
      }
      const many = lines.length === 2 ? 'السطران' : 'الأسطر'
      return `${lines.length === 1 ? 'السطر' : many} ${list(listed)}.`
    },
    readingProblems: {
      unclosed_quote: {
        title: 'علامة اقتباس غير مغلقة',
        advice: 'تمت قراءة كل الأسطر الأخرى. تحقّق من الشخص في هذا السطر.',
      },
      uneven_row: {
        title: 'عدد الخلايا أكبر من عدد الأعمدة',
        advice: 'ربما تحتوي خلية على فاصل دون علامات اقتباس. تحقّق من الأشخاص في هذه الأسطر.',
      },
      inactive: {
        title: 'قد يكون بعض الأشخاص غير نشطين',
        advice: 'يشير عمود آخر إلى أنهم موقوفون أو معطَّلون أو غادروا.',
      },
      another_table: {
        title: 'يبدأ جدول ثانٍ في الأسفل',
        advice: 'لا يُقرأ سوى الجدول الأول. احفظ الآخر في ملف مستقل.',
      },
      broken_character: {
        title: 'بعض الأحرف تالفة',
        advice: 'احفظ الملف بتنسيق «CSV UTF-8» ثم اختره مجددًا.',
      },
      doubtful_encoding: {
        title: 'قد تكون بعض الأحرف خاطئة',
        advice: 'إذا لاحظت أيًّا منها، فاحفظ الملف بتنسيق «CSV UTF-8» ثم اختره مجددًا.',
      },
      no_addresses: {
        title: 'لا يحتوي هذا العمود على عناوين بريد إلكتروني',
        advice: 'اختر عمودًا آخر.',
      },
    },
    add: (count) => `إضافة ${people(count, 'شخصين')}`,
    cancel: 'تراجع',
    read: ({ addresses, columns }) => {
      const count = counted(addresses, 'عنوان واحد', 'عنوانين', 'عناوين', 'عنوانًا', 'عنوان')
      const read = `تمت قراءة ${count}`
      if (!columns) return `${read}.`
      const { address, role, name } = columns
      const names = list(name.map((one) => `«${one}»`))
      return (
        `${read} من العمود «${address}»` +
        `${names && `، والأسماء من ${names}`}${role === null ? '' : `، والأدوار من «${role}»`}.`
      )
    },
    change: 'تغيير',
    changeReading: (name) =>
      name === null ? 'تغيير طريقة قراءة الجدول الملصق' : `تغيير طريقة قراءة ${name}`,
    fileProblems: {
      empty: (name) => `لا يحتوي ${name} على أحد لدعوته.`,
      workbook: (name) =>
        `الملف ${name} مصنّف. احفظ الورقة بتنسيق CSV (UTF-8) من برنامج الجداول، ثم اختر ذلك الملف.`,
      pdf: (name) => `الملف ${name} بتنسيق PDF. انسخ العناوين منه والصقها هنا.`,
      archive: (name) => `الملف ${name} أرشيف مضغوط. فُكّ ضغطه واختر ما بداخله.`,
      not_text: (name) => `الملف ${name} ليس ملفًا نصيًّا. احفظ القائمة بتنسيق CSV واختر ذلك الملف.`,
      markup: (name) =>
        `يحتوي ${name} على تعليمات برمجية بدلًا من قائمة. احفظ القائمة بتنسيق CSV واختر ذلك الملف.`,
      ldif: (name) => `الملف ${name} بتنسيق LDIF. صدّر الأشخاص بتنسيق CSV أو vCard.`,
    },
  }
}
