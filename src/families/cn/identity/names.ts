import { isZoneCode } from '../regions';
import { placeName } from './region';
import { isZoneName } from './region-names';

/** Endings by which the name of a public body is known. */
const BODY =
  /(?:政府|办公室|办公厅|委员会|管委会|居委会|发改委|科委|[^\s]委|证监会|监会|兵团|兵团.*[市师团]|局|厅|院|部|署|处|所|站|中心|支队|大队|总队|分局|海关|街道|[^\s]街|办事处|镇|乡|苏木|民族乡|实验区|开发区|高新区|新区|示范区|园区|管理区|旅游区|度假区|功能区|保税区|银行|大学|学院|学校|中学|小学|医院|公司|集团|协会|联合会|红十字会|残联|工会|妇联|供销社|公积金|馆|社|团|办)(?:\((?:[^()]{2,20})\))?$/;

/** Words of menus, columns and sentences: no body is called so. */
const NAVIGATION =
  /首页|栏目|导航|专栏|专题|网站|门户|平台|登录|注册|打印|字体|分享|浏览|点击|附件|下载|当前位置|您的位置|搜索|无障碍|政务公开$|信息公开|公开指南|公开目录|政策文件|法定主动|年报|年度报告|互动|服务$|根据|按照|以及|编制|要求|通知|办法|条例|如下|有关|工作$|情况|公布|^附|^表|本报告|人民群众|第.条|版权|主办|承办|备案|技术支持|某|^正文|贯彻|落实|加强|坚持|完善|20\d\d年|[。,;:!?%]/;

/** Kinds of bodies: a column of a site is called so, a body never is. */
const KIND_ONLY =
  /^(?:街道办事处|街道|街道办|办事处|人民政府|政府|乡镇人民政府|乡镇|镇街|各镇街|区县|县区|委员会|管委会|办公室|办公厅|中心|分局|支队|大队|总队|医院|学校|大学|学院|中学|小学|银行|公司|集团|协会|各部门|部门|单位|市直部门|区直部门|县直部门|市政府部门|政府部门|.{0,4}各.*)$/;

const PRONOUN =
  /^(?:我|本|该)(?:局|委|厅|办|镇|乡|苏木|街道|街|处|院|中心|单位|机关|部门|区|县|市|省|州|旗|府|行政机关|办公室|街道办|政府|办事处|所|站|队|馆|公司)?$/;

/** `市科委`, `区发改局`, `县人民政府`: names the kind of place but not the place. */
const GENERIC =
  /^(省|自治区|市|州|盟|区|县|旗|镇|乡|高新区|经开区|开发区|新区|示范区|园区|管委会)(?=.{1,30}$)/;

export function isPronoun(name: string): boolean {
  return PRONOUN.test(name);
}

/** The kind of place a name begins with instead of the place itself, or null. */
export function genericPlace(name: string): string | null {
  if (placeName(name).candidates.length > 0) return null;
  return GENERIC.exec(name)?.[1] ?? null;
}

/** Whether a string can be the name of a body or the place whose government reports. */
export function looksLikeBody(name: string): boolean {
  if (name.length < 2 || name.length > 45) return false;
  if (isPronoun(name) || KIND_ONLY.test(name)) return false;
  if (NAVIGATION.test(name) || /[a-z<>|/\\#@=_-]/i.test(name)) return false;
  return BODY.test(name) || isBarePlace(name);
}

/** `宿迁市`, `福建省`: a place whose name alone stands for its government. */
export function isBarePlace(name: string): boolean {
  const placed = placeName(name);
  return placed.candidates.length > 0 && placed.rest === '';
}

/** A development zone has a committee over it, no government. */
function isZone(name: string): boolean {
  return isZoneName(name) || placeName(name).candidates.some((code) => isZoneCode(code));
}

/**
 * The one wording a body is kept under: blanks, quotes and full stops gone; a bare place means
 * its government, a bare town or subdistrict its own body.
 */
export function fullName(name: string): string {
  const bare = name.replace(/[\s"'“”·.、,:]+/g, '');
  if (isBarePlace(bare) && /[省市县区旗州盟]$/.test(bare) && !isZone(bare)) {
    return `${bare}人民政府`;
  }
  if (/[镇乡]$/.test(bare) || bare.endsWith('苏木')) return `${bare}人民政府`;
  if (bare.endsWith('街道')) return `${bare}办事处`;
  if (/[^步商]街$/.test(bare)) return `${bare}道办事处`;
  return bare
    .replace(/(?<=[镇乡])政府$/, '人民政府')
    .replace(/街道办$/, '街道办事处')
    .replace(/管委会$/, '管理委员会')
    .replace(/(?<![人民])政府(?=$|办公[室厅]$)/, '人民政府');
}
