import type { AcceptInvitePageMessages } from '../../messages/accept-invite-page'
import { defineLocale } from '../define-locale'
import type { Grammar } from '../grammar'
import { basics } from './basics'

export const acceptInvitePage = ({ n, plural }: Grammar<'ar'>): AcceptInvitePageMessages => {
  const characters = (count: number, two: string) =>
    plural(count, {
      zero: `${n(count)} حرف`,
      one: 'حرف واحد',
      two,
      few: `${n(count)} أحرف`,
      many: `${n(count)} حرفًا`,
      other: `${n(count)} حرف`,
    })
  return {
    checking: 'جارٍ التحقق من دعوتك…',
    takingLong: 'يستغرق هذا وقتًا أطول من المعتاد. أبقِ هذه الصفحة مفتوحة.',
    documentTitle: ({ title, appName }) => (appName ? `${title} · ${appName}` : title),
    form: {
      sending: 'جارٍ إنشاء حسابك…',
      title: 'إنشاء حسابك',
      invited: ({ role, appName, date, over }) => {
        const to = appName ? ` إلى ${appName}` : ''
        const as = role ? ` بدور ${role}` : ''
        const until = over
          ? ` حسب ساعة هذا الجهاز، انتهت صلاحية الرابط في ${date}. لا يزال بإمكانك تجربته.`
          : ` الرابط صالح حتى ${date}.`
        return `تمت دعوتك${to}${as}.${date ? until : ''}`
      },
      email: 'البريد الإلكتروني',
      name: 'اسمك',
      password: 'كلمة المرور',
      passwordRule: ({ min }) => `${characters(min, 'حرفان')} على الأقل`,
      passwordAdvice: 'كلما طالت كلمة المرور زادت قوتها. جرّب بضع كلمات لا علاقة بينها.',
      showPassword: 'إظهار كلمة المرور',
      nameMissing: 'أدخل اسمك.',
      nameTooLong: `يمكن أن يتكوّن الاسم من ${n(100)} حرف على الأكثر.`,
      passwordTooShort: ({ min }) => `استخدم كلمة مرور من ${characters(min, 'حرفين')} على الأقل.`,
      passwordTooLong: ({ max }) =>
        `كلمة المرور هذه طويلة جدًا. الحد الأقصى ${characters(max, 'حرفان')}، وأقل من ذلك مع الأحرف العربية أو الرموز التعبيرية.`,
      passwordRejected: 'لم يقبل الخادم كلمة المرور هذه. اختر كلمة أخرى.',
      termsMissing: 'وافق على هذا للمتابعة.',
      insecure: 'هذه الصفحة غير مشفّرة. قد يتمكّن آخرون على شبكتك من قراءة كلمة مرورك.',
      submit: 'إنشاء الحساب',
      failures: {
        network: 'تعذّر الوصول إلى الخادم. تحقّق من الاتصال وأعد المحاولة.',
        lost: 'انقطع الاتصال قبل إنشاء حسابك.',
        busy: 'يتلقى الخادم طلبات كثيرة جدًا.',
        server: 'يواجه الخادم مشكلة الآن. أعد المحاولة بعد قليل.',
        other: 'لم يقبل الخادم هذه البيانات. تحقّق مما أدخلته.',
      },
      nothingSaved: 'لم يُحفَظ شيء.',
      stillHere: 'ما كتبته لا يزال هنا.',
      haveAccount: 'هل لديك حساب بالفعل؟',
    },
    notices: {
      offline: {
        title: 'أنت غير متصل بالإنترنت',
        text: 'لا يؤثر ذلك في دعوتك. سنتحقق منها فور عودة الاتصال.',
      },
      unreachable: {
        title: 'تعذّر الوصول إلى الخادم',
        text: 'لا يؤثر ذلك في دعوتك. تحقّق من الاتصال. سنواصل المحاولة.',
      },
      crashed: {
        title: 'حدث خطأ في هذه الصفحة',
        text: 'لا يؤثر ذلك في دعوتك.',
      },
      framed: {
        title: 'افتح هذه الصفحة في علامة تبويب مستقلة',
        text: 'إنها معروضة داخل موقع آخر، وإدخال كلمة المرور هناك غير آمن.',
      },
      insecure: {
        title: 'هذه الصفحة غير آمنة',
        text: 'إنها غير مشفّرة، لذا لا يمكنك تعيين كلمة مرور هنا. أبلغ الشخص الذي دعاك.',
      },
      no_token: {
        title: 'افتح الرابط الوارد في دعوتك',
        text: 'تحتاج هذه الصفحة إلى ذلك الرابط لإنشاء حسابك. إذا لم تجده، فاطلب رابطًا جديدًا من الشخص الذي دعاك.',
      },
      broken: {
        title: 'هذا الرابط غير مكتمل',
        text: 'جزء منه مفقود. افتحه من الدعوة أو انسخه كاملًا.',
      },
      expired: {
        title: 'انتهت صلاحية هذه الدعوة',
        text: ({ date }) =>
          `${date ? `كانت صالحة حتى ${date}. ` : ''}اطلب رابطًا جديدًا من الشخص الذي دعاك.`,
      },
      used: {
        title: 'سبق استخدام هذه الدعوة',
        text: 'إذا كان الحساب لك، فسجّل الدخول.',
      },
      not_found: {
        title: 'هذا الرابط لا يعمل',
        text: 'ربما أُلغيَ أو نُسخ جزء منه فقط. اطلب رابطًا جديدًا من الشخص الذي دعاك.',
      },
      someone_else: {
        title: 'سجّلت الدخول بحساب آخر',
        text: ({ email, signedInAs }) =>
          `هذه الدعوة موجّهة إلى ${email}، لكنك سجّلت الدخول بحساب ${signedInAs}.`,
      },
      trouble: {
        title: 'تعذّر التحقق من دعوتك',
        text: 'يواجه الخادم مشكلة الآن. لا يؤثر ذلك في دعوتك.',
      },
      unsupported: {
        title: 'الدعوات غير متاحة',
        text: 'هذا الخادم لا يدعم الدعوات. أبلغ الشخص الذي دعاك.',
      },
      impossible: {
        title: 'لا يمكن إنشاء حسابك الآن',
        text: 'لم يُحفَظ شيء، ودعوتك لا تزال صالحة. أبلغ الشخص الذي دعاك.',
      },
      not_created: {
        title: 'تعذّر إنشاء حسابك',
        text: ({ email }) =>
          `ربما لديك حساب بالفعل${email ? ` بالعنوان ${email}` : ''}. جرّب تسجيل الدخول. إذا لم ينجح ذلك، فأبلغ الشخص الذي دعاك.`,
      },
      exists: {
        title: 'على الأرجح لديك حساب بالفعل',
        text: ({ email }) =>
          `يبدو أن محاولتك الأولى نجحت. سجّل الدخول${email ? ` بالعنوان ${email}` : ''} أو أعد تعيين كلمة المرور.`,
      },
      incomplete: {
        title: 'حسابك ليس جاهزًا بعد',
        text: 'تم إنشاؤه، لكن إعداده لم يكتمل. أبلغ الشخص الذي دعاك.',
      },
      not_yet: {
        title: 'لم يُنشأ حسابك بعد',
        text: 'لم يصلنا رد، وربما لا يزال الخادم ينشئه. سنواصل التحقق لمدة دقيقة. ما كتبته لا يزال هنا.',
      },
      unknown: {
        title: 'لا نعرف بعد هل أُنشئ حسابك',
        text: 'لم يردّ الخادم. سنتحقق فور تمكّننا من الوصول إليه. ما كتبته لا يزال هنا.',
      },
      raced: {
        title: 'حسابك جاهز',
        text: ({ email }) =>
          `تم إنشاؤه للتوّ، ربما في علامة تبويب أخرى. سجّل الدخول${email ? ` بالعنوان ${email}` : ''} بكلمة المرور التي اخترتها هناك.`,
      },
      ready: {
        title: 'حسابك جاهز',
        text: ({ email }) => `سجّل الدخول${email ? ` بالعنوان ${email}` : ''} للمتابعة.`,
      },
      welcome: {
        title: ({ name }) => (name ? `مرحبًا، ${name}` : 'مرحبًا'),
        text: 'حسابك جاهز، وتم تسجيل دخولك.',
      },
    },
    checkAgain: 'إعادة التحقق',
    signIn: 'تسجيل الدخول',
    signInInstead: 'تسجيل الدخول بدلًا من ذلك',
    signOut: 'تسجيل الخروج',
    proceed: ({ email }) => `المتابعة بحساب ${email}`,
    newLink: 'طلب رابط جديد',
    newTab: 'فتح في علامة تبويب جديدة',
    back: 'العودة إلى النموذج',
    open: ({ appName }) => (appName ? `فتح ${appName}` : 'متابعة'),
    details: 'التفاصيل التقنية',
    copy: 'نسخ',
    copied: 'تم النسخ',
  }
}

/** The words of the accept page alone. */
export const ar = defineLocale('ar', { shared: basics, acceptInvitePage })
