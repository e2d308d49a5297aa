import { regionLevel } from '../regions';
import { isNational, seat } from './agency';
import { genericPlace } from './names';

const TOWNSHIP =
  /(?:镇|乡|苏木)(?:人民政府|政府|党政办|党政综合办)?(?:办公室)?$|(?:街道|街)(?:办事处|办|工委)?(?:办公室)?$/;

const ZONE = /(?:开发区|园区|保税区|试验区|示范区)(?:管理委员会)?$/;

const MINISTRY =
  /^(?:中华人民共和国)?(?:(?:外交|国防|教育|科学技术|科技|工业和信息化|公安|国家安全|监察|民政|司法|财政|人力资源和?社会保障|自然资源|国土资源|生态环境|环境保护|住房和?城乡建设|交通运输|铁道|水利|农业农村|农业|商务|文化和旅游|文化|退役军人事务|应急管理)部|审计署|海关总署)$/;

/**
 * Level of a body: `central`, `province`, `prefecture`, `county`, `township`; null if nothing
 * tells. A town is known by its name, any other body by the place it stands in.
 * @param kind what kind of body speaks where it gives no name (`镇` of 我镇), or null
 */
export function findLevel(
  name: string | null,
  regionCode: string | null,
  kind: string | null,
): string | null {
  if (name === null) {
    if (kind !== null && /镇|乡|苏木|街/.test(kind)) return 'township';
    return kind === '县' || kind === '旗' ? 'county' : kind === '省' ? 'province' : null;
  }
  if (MINISTRY.test(name)) return 'central';
  if (TOWNSHIP.test(name)) return 'township';
  if (regionCode !== null && name.endsWith('分局')) return 'county';
  // A zone of which only the province is known may be anything below it.
  if (regionCode?.endsWith('0000') && ZONE.test(name)) return null;
  if (regionCode !== null) return regionLevel(regionCode);
  if (isNational(name) && (seat(name) === name || /部$|署$|总局$/.test(name))) return 'central';
  const place = genericPlace(name);
  if (place === '省' || place === '自治区') return 'province';
  if (place !== null && /[县旗区]/.test(place)) return 'county';
  return /^[^市县区]{1,8}[县旗](?:人民政府|.*(?:局|委|办|中心|委员会))/.test(name)
    ? 'county'
    : null;
}
