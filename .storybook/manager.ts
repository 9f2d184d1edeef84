import './frame-theme'
import './requests/register'
import './sidebar'
