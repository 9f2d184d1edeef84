import type { InviteFormMessages } from '../../messages/invite-form'
import { defineLocale } from '../define-locale'
import type { Grammar } from '../grammar'
import { nouns } from './nouns'
import { recipientImport } from './recipient-import'
import { shared } from './shared'

export const inviteForm = ({
  n,
  plural,
  list,
  period,
  wait,
}: Grammar<'ar'>): InviteFormMessages => {
  const { oneTwoMore, people, invitations } = nouns({ n, plural })
  const ready = (count: number) => `جاهز: ${n(count)}`
  const invalid = (count: number) => `بحاجة إلى تصحيح: ${n(count)}`
  const duplicate = (count: number) => `مدعو مسبقًا: ${n(count)}`
  const listed = (count: number) => `مكرّر: ${n(count)}`
  return {
    title: 'دعوة أشخاص',
    lead: 'يحصل كل شخص على رابط لتعيين كلمة مرور والانضمام.',
    emailLabel: 'عناوين البريد الإلكتروني',
    counter: ({ count, max }) => `${n(count)} من ${n(max)}`,
    addressHint: 'اكتب العناوين أو الصقها',
    dropHint: '، أو أفلِت ملف CSV هنا.',
    chooseFile: 'اختيار ملف CSV',
    readingFile: (name) => (name === null ? 'تجري قراءة الجدول الملصق…' : `تجري قراءة ${name}…`),
    fileUnreadable: (name) => `تعذّرت قراءة ${name}. أعد المحاولة أو الصق العناوين.`,
    reviewFirst: 'أكمل مراجعة الأشخاص أو تراجع عنها.',
    template: 'تنزيل قالب',
    templateFile: 'people-to-invite.csv',
    templateFailed: 'تعذّر إنشاء القالب. أعد المحاولة.',

    roleLabel: 'الدور',
    roleMissing: 'اختر دورًا.',
    roleForbidden: 'ليس لديك إذن لإرسال هذه الدعوة. اختر دورًا آخر أو اسأل أحد المسؤولين.',
    expiryLabel: 'مدة صلاحية الرابط',
    span: period,
    untilDate: 'حتى تاريخ…',
    dateLabel: 'التاريخ والوقت',
    expiryProblems: {
      missing: 'أدخل التاريخ والوقت.',
      too_soon: 'اختر وقتًا في المستقبل.',
      too_late: 'هذا التاريخ بعيد جدًا. اختر تاريخًا أقرب.',
    },
    until: (moment, zone) => `الرابط صالح حتى ${moment} (${zone})`,
    send: 'إرسال الدعوة',
    sendMany: (count) => `إرسال ${invitations(count, 'دعوتين')}`,
    sendAnyway: 'الدعوة على أي حال',
    sending: 'جارٍ إرسال الدعوة…',
    sendingSlow:
      'يستغرق هذا وقتًا أطول من المعتاد. ربما لا يزال الخادم يرسل رسالة البريد الإلكتروني.',
    sendIn: (seconds) => `إعادة الإرسال بعد ${wait(seconds)}`,
    checkAgain: 'إعادة التحقق',
    csvHead: {
      email: 'البريد الإلكتروني',
      name: 'الاسم',
      role: 'الدور',
      result: 'النتيجة',
      link: 'الرابط',
      expires: 'تاريخ الانتهاء',
    },
    openProgress: ({ done, total }) => `جارٍ الإرسال: ${n(done)} من ${n(total)}`,
    emailProblems: {
      missing: 'أدخل البريد الإلكتروني للشخص الذي تريد دعوته.',
      too_long: `يتكوّن العنوان من ${n(254)} حرفًا على الأكثر.`,
      no_at: 'العنوان الكامل يكون هكذا: name@example.com.',
      no_domain_ending: 'يجب أن ينتهي الجزء الذي بعد علامة @ بلاحقة، كما في example.com.',
      forbidden_character:
        'لا يمكن لأحد الانضمام بعنوان فيه علامات اقتباس أو أقواس زاويّة أو شرطات مائلة عكسية.',
      malformed: 'تحقّق من عدم وجود مسافات أو فواصل أو نقاط زائدة.',
      invisible_sign: 'يحتوي العنوان على مسافة أو حرف غير مرئي.',
      broken_character: 'أحد الأحرف تالف. اكتب العنوان من جديد.',
      other_domain: (domains) =>
        `لا تُقبل إلا العناوين التابعة للنطاق ${list(domains, 'disjunction')}.`,
      unknown_role: (role) =>
        role ? `«${role}» ليس دورًا متاحًا هنا. اختر دورًا آخر.` : 'اختر دورًا.',
    },
    lost: {
      checking: 'لم يصلنا رد. جارٍ التحقق مما إذا كانت الدعوة قد أُنشئت…',
      not_yet:
        'لم يتم إنشاء الدعوة بعد. لم يصلنا رد، وربما لا يزال الخادم يعمل على ذلك. سنواصل التحقق لمدة دقيقة.',
      unknown: 'لم يصلنا رد، لذا لا نعرف هل تم إنشاء الدعوة. سنتحقق قبل إعادة إرسال أي شيء.',
      exists: 'تم إنشاء الدعوة، لكن رابطها لم يصلنا. أعد إرسالها من القائمة للحصول على رابط جديد.',
      nothing: 'انقطع الاتصال ولم يتم إنشاء أي دعوة. يمكنك إعادة إرسالها.',
    },
    problemGroups: {
      incomplete: (count) => `عناوين غير مكتملة: ${n(count)}`,
      invalid: (count) => `عناوين غير صالحة: ${n(count)}`,
      other_domain: (count) => `عناوين خارج النطاقات المسموح بها: ${n(count)}`,
      unknown_role: (count) => `${people(count, 'شخصان')} بدور غير معروف`,
    },
    repeats: {
      listed: 'موجود في هذه القائمة بالفعل.',
      perhaps_sent: 'ربما دُعي مسبقًا.',
      invited: 'مدعو مسبقًا.',
      accepted: 'انضم بالفعل.',
    },
    notInvitedAgain: 'لن نرسل دعوة أخرى.',
    invitedOnce: 'يتلقى كل شخص دعوة واحدة.',
    addresses: (count) => people(count, 'شخصان'),
    addressKeys: 'تنقّل بالأسهم، وعدّل بمفتاح Enter، وأزِل بمفتاح Delete.',
    ready,
    invalid,
    duplicate,
    listed,
    removeListed: () => 'إزالة المكرّر',
    removeAll: 'إزالة الكل',
    unchecked: 'تعذّر تحميل الدعوات السابقة، لذا ربما لدى بعض هؤلاء الأشخاص دعوة بالفعل.',
    addedOne: ({ email, problem }) => `تمت إضافة ${email}.${problem && ` ${problem}`}`,
    added: (counts) => {
      const parts = [
        ready(counts.ready),
        counts.invalid > 0 ? invalid(counts.invalid) : '',
        counts.duplicate > 0 ? duplicate(counts.duplicate) : '',
        counts.listed > 0 ? listed(counts.listed) : '',
      ]
      return `${list(parts.filter(Boolean), 'unit')}.`
    },
    removed: (email) => `تمت إزالة ${email}.`,
    didYouMean: (email) => `هل تقصد ${email}؟`,
    useIt: 'تصحيح',
    use: (email) => `تصحيح إلى ${email}`,
    edit: 'تعديل',
    editLabel: 'البريد الإلكتروني',
    editAddress: (email) => `تعديل ${email}`,
    remove: 'إزالة',
    removeAddress: (email) => `إزالة ${email}`,
    done: 'تم',
    writtenAs: (domain) => `تكتب خوادم البريد الجزء الذي بعد علامة @ هكذا: ${domain}.`,
    ownRole: 'دور هذا الشخص',
    roleForAll: (role) => (role ? `مثل الجميع (${role})` : 'مثل الجميع'),
    more: (count) => `عرض المزيد (${n(count)})`,
    fewer: 'عرض أقل',
    alreadyInvited: ({ email, until }) =>
      `لدى ${email} دعوة بالفعل.${until ? ` رابطها صالح حتى ${until}.` : ''}`,
    alreadyAccepted: ({ email }) => `سبق قبول الدعوة الموجّهة إلى ${email}.`,
    perhapsInvited:
      'ربما لدى هذا الشخص دعوة بالفعل، فقد انقطع الاتصال أو أُغلقت الصفحة أثناء إرسالها.',
    serverSaid: 'رسالة الخادم',
    invitedTitle: (email) => `الدعوة الموجّهة إلى ${email}`,
    invitedLead: ({ role, until }) => `الدور: ${role}.${until ? ` الرابط صالح حتى ${until}.` : ''}`,
    emailed: (email) => `أرسلنا الرابط إلى ${email} بالبريد الإلكتروني.`,
    notEmailed: 'لم تُرسَل أي رسالة بريد إلكتروني.',
    shareYourself: 'شارك الرابط بنفسك.',
    serverLink: (host) =>
      `يؤدي هذا الرابط إلى ${host}، وليس لدى Fluxbase القياسي صفحة هناك. يمكن لمطوّر التطبيق إصلاح ذلك بتعيين inviteUrl.`,
    mailedElsewhere: (host) =>
      `يؤدي الرابط في رسالة البريد الإلكتروني إلى ${host}، وليس لدى Fluxbase القياسي صفحة هناك. شارك الرابط المعروض هنا.`,
    unsafeLink:
      'أنشأ الخادم رابطًا ليس عنوان ويب، لذا لا يمكن نسخه. تحقّق من عنوان URL الأساسي للخادم.',
    inviteAnother: 'دعوة شخص آخر',

    unsent: (count) => `أُغلقت هذه الصفحة قبل دعوة ${people(count, 'شخصين')}.`,
    unsentElsewhere:
      'تُرسَل هذه الدعوات الآن من علامة تبويب أخرى. إذا أغلقتها، فبعد دقيقة سيظهر هنا من لم تتم دعوته.',
    takeUpUnsent: 'إعادة الإضافة',
    forgetUnsent: 'تجاهل',
    limits: {
      too_many: ({ limit, count }) =>
        `يمكنك دعوة ${people(limit, 'شخصين')} في المرة الواحدة، وقد أضفت ${n(count)}. أزِل بعضهم وادعُهم لاحقًا.`,
      no_seats: ({ limit, count }) => {
        const left = plural(limit, {
          zero: 'أي مقعد',
          one: 'سوى مقعد واحد',
          two: 'سوى مقعدين',
          few: `سوى ${n(limit)} مقاعد`,
          many: `سوى ${n(limit)} مقعدًا`,
          other: `سوى ${n(limit)} مقعد`,
        })
        return `أضفت ${people(count, 'شخصين', 'شخصًا واحدًا')}، ولم يبقَ ${left}. أزِل بعض الأشخاص للمتابعة.`
      },
    },
    sendingTitle: 'جارٍ إرسال الدعوات',
    progress: ({ done, total }) => `${n(done)} من ${n(total)}`,
    resting: (seconds) => `يتلقى الخادم طلبات كثيرة جدًا. سيُستأنف العمل بعد ${wait(seconds)}.`,
    failedSoFar: (count) => `تعذّر حتى الآن إنشاء ${invitations(count, 'دعوتين')}.`,
    unknownSoFar: (count) =>
      `لم يصلنا رد بشأن ${invitations(count, 'دعوتين')}، لذا لا نعرف هل ${count === 2 ? 'أُنشئتا' : 'أُنشئت'}.`,
    paused: (waiting) =>
      waiting === 0
        ? 'تم الإيقاف مؤقتًا. لم تبقَ دعوات لإرسالها.'
        : `تم الإيقاف مؤقتًا. بقيت ${invitations(waiting, 'دعوتان')} دون إرسال.`,
    pausedBecause: 'تم الإيقاف مؤقتًا لأن البقية ستفشل أيضًا.',
    checkingLost: 'لم تصلنا كل الردود. جارٍ التحقق من الدعوات التي تم إنشاؤها. قد يستغرق ذلك دقيقة…',
    finishing: (count) =>
      count === 0
        ? 'تم الإيقاف. لا دعوات قيد الإرسال.'
        : `تم الإيقاف. لا تزال ${invitations(count, 'دعوتان')} قيد الإرسال.`,
    pause: 'إيقاف مؤقت',
    resume: 'استئناف',
    stop: 'إيقاف',
    leaveOpen: 'أبقِ هذه الصفحة مفتوحة حتى إرسال كل الدعوات.',
    resultsTitle: ({ done, open }) =>
      open > 0
        ? `تم إنشاء ${n(done)} من ${invitations(done + open, 'دعوتين')}`
        : `تم إنشاء ${invitations(done, 'دعوتين')}`,
    shareLinks: 'شارك الروابط بنفسك.',
    someNotEmailed: ({ count, total }) =>
      `دعوات لم تُرسَل بالبريد الإلكتروني: ${n(count)} من ${n(total)}.`,
    allEmailed: 'أرسلنا إلى كل شخص رابطه بالبريد الإلكتروني.',
    linksDie: 'لن ترى هذه الروابط إلا مرة واحدة.',
    copyAll: (count) =>
      oneTwoMore(count, 'نسخ الرابط', 'نسخ الرابطين', `نسخ كل الروابط (${n(count)})`),
    copySome: (count) =>
      oneTwoMore(count, 'نسخ هذا الرابط', 'نسخ هذين الرابطين', `نسخ هذه الروابط (${n(count)})`),
    copyContents: 'يُنسخ كل عنوان مع رابطه في سطر.',
    allCopied: 'تم نسخ الروابط',
    copyAllFailed: 'تعذّر النسخ. حدّد النص وانسخه بنفسك.',
    allLinks: 'كل الروابط',
    save: 'حفظ بتنسيق CSV',
    saveFailed: 'تعذّر إنشاء الملف. أعد المحاولة أو انسخ الروابط.',
    fileName: 'invitations.csv',
    invitedResult: 'تمت الدعوة',
    noEmailResult: 'تمت الدعوة. لم تُرسَل رسالة بريد إلكتروني.',
    dateHasPassed: 'لم تُرسَل لأن تاريخ انتهاء الرابط قد مضى.',
    notSent: 'لم تُرسَل.',
    resultGroups: {
      failed: (count) => `لم تُنشأ: ${n(count)}`,
      unknown: (count) => `دون تأكيد: ${n(count)}`,
      waiting: (count) => `لم تُرسَل: ${n(count)}`,
      done: (count) => `أُنشئت دون رابط لنسخه: ${n(count)}`,
    },
    sendRest: (count) => (count === 1 ? 'إرسال الأخيرة' : `إرسال البقية (${n(count)})`),
    stillInForm: (count) => `لا يزال في النموذج: ${people(count, 'شخصان')}`,
    backToForm: (count) => (count === 0 ? 'دعوة المزيد من الأشخاص' : 'العودة إلى النموذج'),
    copyLinkFor: (email) => `نسخ الرابط الخاص بـ ${email}`,
  }
}

/** The words of the form and its dialog alone. */
export const ar = defineLocale('ar', { shared, inviteForm, recipientImport })
