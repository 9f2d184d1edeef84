import type { InvitationTableMessages, RunCounts } from '../../messages/invitation-table'
import { defineLocale } from '../define-locale'
import type { Grammar } from '../grammar'
import { nouns } from './nouns'
import { shared } from './shared'

const until = (sentence: string, date: string | null) =>
  date === null ? sentence : `${sentence} تنتهي صلاحية الرابط في ${date}.`

export const invitationTable = ({
  n,
  plural,
  list,
  wait,
}: Grammar<'ar'>): InvitationTableMessages => {
  const { oneTwoMore, invitations } = nouns({ n, plural })
  const newLinks = (count: number, more = '') =>
    oneTwoMore(count, 'الرابط الجديد', 'الرابطين الجديدين', `الروابط الجديدة${more}`)
  /** What has become of the rows of a run. */
  const ended = (what: string, { total, done, failed, unknown }: RunCounts) =>
    list(
      [
        `${what}: ${n(done)}` + (done < total ? ` من ${n(total)}` : ''),
        failed > 0 ? `فاشلة: ${n(failed)}` : '',
        unknown > 0 ? `غير مؤكدة: ${n(unknown)}` : '',
      ].filter(Boolean),
      'unit',
    )
  return {
    title: 'الدعوات',
    updated: (clock) => `آخر تحديث ${clock}`,
    refresh: 'تحديث',
    refreshed: (clock) => `تم التحديث الساعة ${clock}.`,
    invite: 'دعوة أشخاص',

    summary: ({ pending, expiring, expired, accepted }) =>
      list(
        [
          `معلّقة: ${n(pending)}`,
          `تنتهي قريبًا: ${n(expiring)}`,
          `منتهية الصلاحية: ${n(expired)}`,
          `مقبولة: ${n(accepted)}`,
        ],
        'unit',
      ),
    filterByStatus: 'التصفية حسب الحالة',
    all: 'الكل',
    search: 'البحث بالبريد الإلكتروني أو الدور',
    searchShort: 'بحث',
    role: 'الدور',
    anyRole: 'كل الأدوار',
    clearSearch: 'مسح البحث',
    clearFilters: 'مسح عوامل التصفية',
    filter: 'تصفية',
    sortBy: 'ترتيب حسب',
    sortOrder: 'الترتيب',
    sortOrders: {
      newest: 'الأحدث أولًا',
      oldest: 'الأقدم أولًا',
      ascending: 'تصاعدي',
      descending: 'تنازلي',
    },
    results: (count) => invitations(count, 'دعوتان'),
    shown: ({ shown, total }) => `${n(shown)} من ${n(total)}`,

    caption: 'الدعوات',
    scroller: 'جدول الدعوات',
    skipRows: 'تخطّي الصفوف',
    skipRowsBack: 'العودة إلى بداية الصفوف',
    columns: {
      select: 'محدّد',
      person: 'الشخص',
      status: 'الحالة',
      role: 'الدور',
      invited: 'تاريخ الدعوة',
      expires: 'تاريخ الانتهاء',
      actions: 'الإجراءات',
    },
    by: (name) => `بواسطة: ${name}`,
    joined: (date) => `انضم في ${date}`,
    sending: 'جارٍ الإرسال…',
    timesIn: (zone) => `الأوقات حسب ${zone}`,
    exactTimes: 'الأوقات الدقيقة',

    selectRow: (email) => `تحديد ${email}`,
    selectAll: 'تحديد الكل',
    selected: (count) => `المحدّد: ${n(count)}`,
    clear: 'مسح التحديد',
    select: 'تحديد',
    done: 'تم',
    exportCsv: 'تصدير CSV',
    exported: { by: 'الداعي', joined: 'تاريخ الانضمام', file: 'invitations' },
    sorted: {
      ascending: (column) => `تم الترتيب حسب ${column} تصاعديًا.`,
      descending: (column) => `تم الترتيب حسب ${column} تنازليًا.`,
    },
    exportFailed: 'تعذّر إنشاء الملف. أعد المحاولة.',
    compact: 'صفوف مضغوطة',

    unseenSigns: 'يحتوي هذا العنوان على مسافة أو حرف غير مرئي، ويظهر هنا برمزه.',
    writtenAs: (domain) => `تكتب خوادم البريد الجزء الذي بعد علامة @ هكذا: ${domain}.`,
    repeated: ({ email, number }) => `${email} (${n(number)})`,
    copyLinkFor: (email) => `نسخ الرابط الخاص بـ ${email}`,
    copyNewLink: 'نسخ الرابط الجديد',
    copyNewLinkFor: (email) => `نسخ الرابط الجديد الخاص بـ ${email}`,
    resend: 'إعادة الإرسال',
    resendFor: (email) => `إعادة الإرسال إلى ${email}`,
    moreFor: (email) => `إجراءات أخرى لدعوة ${email}`,
    linkUnsafe:
      'أنشأ الخادم رابطًا ليس عنوان ويب، لذا لا يمكن نسخه. تحقّق من عنوان URL الأساسي للخادم، ثم أعد إرسال الدعوة.',
    newer: (date) => (date === null ? 'توجد دعوة أحدث.' : `توجد دعوة أحدث بتاريخ ${date}.`),

    loading: 'جارٍ تحميل الدعوات…',
    emptyTitle: 'لا توجد دعوات بعد',
    emptyText: 'ادعُ أشخاصًا للانضمام إلى لوحة التحكم.',
    noMatch: (search) => `لا توجد دعوات تطابق «${search}».`,
    noMatchFilters: 'لا توجد دعوات تطابق عوامل التصفية هذه.',
    errorTitle: 'لا يمكن عرض الدعوات الآن',
    forbiddenTitle: 'ليس لديك إذن بالوصول إلى الدعوات',
    stale: (clock) => `تعذّر التحديث. القائمة المعروضة من الساعة ${clock}.`,
    unreadable: (count) =>
      `تعذّرت قراءة ${invitations(count, 'دعوتين')}، لذا ${count === 2 ? 'لا تظهران' : 'لا تظهر'} هنا.`,
    checkAgain: 'إعادة التحقق',
    tryAgainFor: (email) => `إعادة المحاولة لدعوة ${email}`,
    checkAgainFor: (email) => `إعادة التحقق من دعوة ${email}`,
    revokeBlocked: {
      accepted: () => 'تم قبول هذه الدعوة، فلم يبقَ ما يمكن إلغاؤه.',
      link_not_held: (date) =>
        until('يتطلب الإلغاء وجود الرابط، وهو لا يظهر إلا عند إنشاء الدعوة.', date),
      unsupported: (date) => until('هذا الخادم لا يدعم إلغاء الدعوات.', date),
    },
    revoked: (email) => `تم إلغاء الدعوة الموجّهة إلى ${email}.`,
    notRevoked: (why) => `لم يتم إلغاء الدعوة. ${why}`,
    revokeUnknown: {
      nothing: 'لم يصلنا رد، لذا لا نعرف هل تم إلغاء الدعوة.',
      absent: 'لم يتم إلغاء الدعوة بعد. لم يصلنا رد، وربما لا يزال الخادم يعمل على ذلك.',
    },

    waiting: 'في الانتظار…',
    revoking: 'جارٍ الإلغاء…',
    resending: 'جارٍ إنشاء رابط جديد…',
    resent: {
      revoked: () => 'تم إنشاء رابط جديد. لم يعد الرابط القديم يعمل.',
      expired: () => 'تم إنشاء رابط جديد.',
      live: (date) =>
        date === null
          ? 'تم إنشاء رابط جديد. لا يزال الرابط القديم صالحًا.'
          : `تم إنشاء رابط جديد. يبقى الرابط القديم صالحًا حتى ${date}.`,
      unknown: () => 'تم إنشاء رابط جديد. ربما لا يزال الرابط القديم صالحًا.',
    },
    notResent: (why) => `لم يتم إنشاء رابط جديد. ${why}`,
    resendUnknown: {
      nothing: 'لم يصلنا رد، لذا لا نعرف هل تم إنشاء رابط جديد.',
      absent: 'لا يوجد رابط جديد بعد. لم يصلنا رد، وربما لا يزال الخادم ينشئه.',
    },
    about: (email, text) => `${email}: ${text}`,

    clearSelection: 'مسح التحديد',
    copyLinks: 'نسخ الروابط',
    linksCopied: (count) => `الروابط المنسوخة: ${n(count)}.`,
    linksLeftOut: (count) =>
      `دعوات محدّدة لا يتوفر رابطها هنا: ${n(count)}. أعد إرسالها للحصول على روابط جديدة.`,
    linksNotCopied: 'تعذّر نسخ الروابط. حدّدها وانسخها بنفسك.',
    links: 'روابط الدعوات',
    nothingTo: {
      resend: 'لا يمكن إعادة إرسال أي من هذه الدعوات لأن الجميع انضموا.',
      revoke: 'لا يمكن إلغاء أي من هذه الدعوات من هنا.',
      copy: 'لا يتوفر هنا أي من هذه الروابط. أعد إرسال الدعوات للحصول على روابط جديدة.',
    },
    revokeMany: 'إلغاء…',
    revokeManyTitle: (count) => `هل تريد إلغاء ${invitations(count, 'دعوتين')}؟`,
    // Not «لا يمكن التراجع», because the other button is «تراجع».
    revokeManyConsequence: (count) => {
      const links = oneTwoMore(count, 'سيتوقف الرابط', 'سيتوقف الرابطان', 'ستتوقف الروابط')
      return `${links} عن العمل فورًا. هذا الإجراء نهائي.`
    },
    revokeConfirm: (count) => `إلغاء ${invitations(count, 'دعوتين')}`,
    leftOut: (count) => `دعوات محدّدة لا يمكن إلغاؤها من هنا، وستبقى كما هي: ${n(count)}.`,
    running: { resend: 'جارٍ إنشاء روابط جديدة', revoke: 'جارٍ إلغاء الدعوات' },
    ran: {
      resend: (counts) => ended('الروابط الجديدة المنشأة', counts),
      revoke: (counts) => ended('الدعوات الملغاة', counts),
    },
    progress: ({ done, total }) => `${n(done)} من ${n(total)}`,
    resting: (seconds) => `يتلقى الخادم طلبات كثيرة جدًا. سيُستأنف العمل بعد ${wait(seconds)}.`,
    pause: 'إيقاف مؤقت',
    resume: 'استئناف',
    stop: 'إيقاف',
    retryFailed: 'إعادة محاولة ما فشل',
    copyNewLinks: (count) => `نسخ ${newLinks(count, ` (${n(count)})`)}`,
    newLinksNotSent: (count) => `لم تُرسَل أي رسالة بريد إلكتروني. شارك ${newLinks(count)} بنفسك.`,
    actionFor: ({ label, email }) => `${label}: ${email}`,
    linkNotHeld: 'لا يظهر الرابط إلا عند إنشاء الدعوة. أعد إرسالها للحصول على رابط جديد.',
    linkExpired: 'انتهت صلاحية الرابط. أعد إرسال الدعوة للحصول على رابط جديد.',
    revoke: 'إلغاء الدعوة',
    revokeFor: (email) => `إلغاء الدعوة الموجّهة إلى ${email}`,
    revokeTitle: (email) => `هل تريد إلغاء الدعوة الموجّهة إلى ${email}؟`,
    revokeConsequence: 'سيتوقف الرابط عن العمل فورًا. هذا الإجراء نهائي.',
  }
}

/** The words of the table alone. */
export const ar = defineLocale('ar', { shared, invitationTable })
