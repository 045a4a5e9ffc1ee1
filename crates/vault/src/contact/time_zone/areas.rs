//! Which time zone the area of a number keeps, by how the number begins.
//!
//! For the countries that keep several: their area codes out of the numbering plans (NANPA, Anatel, ACMA, IFT, Rossvyaz
//! and their like, as notified to ITU for E.164), the zones out of the tz database's `zone.tab`. An area whose people
//! keep several is left out, unless all but fewer than one in fifty keep one; so are mobile numbers, wherever they do
//! not belong to an area.

/// A row: the country, a name of the region if that keeps several zones, the zone, and how numbers of the area begin,
/// after the `+`, separated by spaces.
pub(super) type Row = (&'static str, &'static str, &'static str, &'static str);

#[rustfmt::skip]
pub(super) const AREAS: &[Row] = &[
    // Australia: of 8, 80 to 88 and 7 are South Australia, 89 the Northern Territory, 6 and 9 the west.
    ("AU", "", "Australia/Sydney", "612"),
    ("AU", "", "Australia/Melbourne", "613"),
    ("AU", "", "Australia/Brisbane", "617"),
    ("AU", "", "Australia/Adelaide", "6187 61880 61881 61882 61883 61884 61885 61886 61887 61888"),
    ("AU", "", "Australia/Darwin", "61889"),
    ("AU", "", "Australia/Perth", "6186 6189"),
    // Brazil, whose mobile numbers belong to areas as well. 97, the west of Amazonas, keeps two zones.
    ("BR", "", "America/Sao_Paulo", "5511 5512 5513 5514 5515 5516 5517 5518 5519 5521 5522 5524 5527 5528 5531 5532 5533 5534 5535 5537 5538 5541 5542 5543 5544 5545 5546 5547 5548 5549 5551 5553 5554 5555 5561 5562 5564"),
    ("BR", "", "America/Araguaina", "5563"),
    ("BR", "", "America/Cuiaba", "5565 5566"),
    ("BR", "", "America/Campo_Grande", "5567"),
    ("BR", "", "America/Rio_Branco", "5568"),
    ("BR", "", "America/Porto_Velho", "5569"),
    ("BR", "", "America/Bahia", "5571 5573 5574 5575 5577"),
    ("BR", "", "America/Maceio", "5579 5582"),
    ("BR", "", "America/Recife", "5581 5587"),
    ("BR", "", "America/Fortaleza", "5583 5584 5585 5586 5588 5589 5598 5599"),
    ("BR", "", "America/Belem", "5591 5593 5594 5596"),
    ("BR", "AM", "America/Manaus", "5592"),
    ("BR", "", "America/Boa_Vista", "5595"),
    // Canada. 250 (the interior of British Columbia), 709 and 879 (Newfoundland and Labrador), 807 (the west of
    // Ontario) and 867 (the territories) keep several.
    ("CA", "", "America/Toronto", "1226 1249 1289 1343 1365 1382 1416 1437 1519 1548 1613 1647 1683 1705 1742 1753 1905 1942 1263 1354 1367 1418 1438 1450 1468 1514 1579 1581 1819 1873"),
    ("CA", "", "America/Moncton", "1506 1428"),
    ("CA", "", "America/Halifax", "1902 1782"),
    ("CA", "", "America/Winnipeg", "1204 1431 1584"),
    ("CA", "", "America/Regina", "1306 1474 1639"),
    ("CA", "", "America/Edmonton", "1368 1403 1587 1780 1825"),
    ("CA", "", "America/Vancouver", "1604"),
    // Chile
    ("CL", "", "America/Santiago", "562 5632 5633 5634 5635 5641 5642 5643 5645 5651 5652 5653 5655 5657 5658 5663 5664 5665 5671 5672 5673 5675"),
    ("CL", "", "America/Punta_Arenas", "5661"),
    ("CL", "", "America/Coyhaique", "5667"),
    // Ecuador: 5 is Manabí, Los Ríos and the Galápagos.
    ("EC", "", "America/Guayaquil", "5932 5933 5934 5936 5937"),
    // Spain
    ("ES", "", "Atlantic/Canary", "34822 34828 34922 34928"),
    ("ES", "", "Europe/Madrid", "3481 34820 34821 34823 34824 34825 34826 34827 3483 3484 3485 3486 3487 3488 3491 34920 34921 34923 34924 34925 34926 34927 3493 3494 3495 3496 3497 3498"),
    // Greenland
    ("GL", "", "America/Nuuk", "29931 29932 29933 29934 29935 29936 29938 29961 29964 29966 29968 29981 29984 29985 29986 29987 29989 29991 29992 29994 29995 29996 29998 29999"),
    // Indonesia
    ("ID", "", "Asia/Jakarta", "6221 6222 6224 6231 6261 62251 62254 62271 62274 62341 62651 62711 62717 62721 62736 62741 62751 62761 62778"),
    ("ID", "", "Asia/Pontianak", "62536 62561"),
    ("ID", "", "Asia/Makassar", "62361 62370 62380 62401 62411 62431 62435 62451 62511 62541 62542 62551"),
    ("ID", "", "Asia/Jayapura", "62911 62921 62951 62967 62986"),
    // Mongolia
    ("MN", "", "Asia/Ulaanbaatar", "97611"),
    // Mexico, whose mobile numbers belong to areas as well
    ("MX", "", "America/Mexico_City", "5255 5256 5233 52222 52228 52229 52246 52312 52314 52442 52443 52444 52449 52461 52462 52473 52477 52492 52722 52744 52747 52771 52777 52921 52951 52961 52993"),
    ("MX", "", "America/Merida", "52981 52999"),
    ("MX", "", "America/Monterrey", "5281 52618"),
    ("MX", "TAM", "America/Monterrey", "52833 52834"),
    ("MX", "COA", "America/Monterrey", "52844 52866 52871"),
    ("MX", "TAM", "America/Matamoros", "52867 52868 52899"),
    ("MX", "COA", "America/Matamoros", "52877 52878"),
    ("MX", "CHH", "America/Chihuahua", "52614 52625 52627 52639"),
    ("MX", "CHH", "America/Ciudad_Juarez", "52656"),
    ("MX", "", "America/Hermosillo", "52622 52631 52642 52644 52662"),
    ("MX", "NAY", "America/Mazatlan", "52311"),
    ("MX", "", "America/Mazatlan", "52612 52613 52624 52667 52668 52669 52673 52687"),
    ("MX", "", "America/Tijuana", "52646 52661 52664 52665 52686"),
    ("MX", "", "America/Cancun", "52983 52984 52987 52998"),
    // Papua New Guinea: the capital
    ("PG", "", "Pacific/Port_Moresby", "67530 67531 67532 67533 67534"),
    // Portugal
    ("PT", "", "Europe/Lisbon", "35121 35122 35123 35124 35125 35126 35127 35128"),
    ("PT", "", "Atlantic/Madeira", "351291"),
    ("PT", "", "Atlantic/Azores", "351292 351295 351296"),
    // Russia. Of 411, Sakha, only the capital keeps one for sure; 365 and 869 are the Crimea.
    ("RU", "", "Europe/Kaliningrad", "7401"),
    ("RU", "", "Europe/Moscow", "7471 7472 7473 7474 7475 7481 7482 7483 7484 7485 7486 7487 7491 7492 7493 7494 7495 7496 7498 7499 7811 7812 7813 7814 7815 7816 7817 7818 7820 7821 7831 7834 7835 7836 7841 7843 7847 7855 7861 7862 7863 7865 7866 7867 7871 7872 7873 7877 7878 7879"),
    ("RU", "", "Europe/Kirov", "7833"),
    ("RU", "", "Europe/Volgograd", "7844"),
    ("RU", "", "Europe/Astrakhan", "7851"),
    ("RU", "", "Europe/Saratov", "7845"),
    ("RU", "", "Europe/Ulyanovsk", "7842"),
    ("RU", "", "Europe/Samara", "7341 7846 7848"),
    ("RU", "", "Asia/Yekaterinburg", "7342 7343 7345 7346 7347 7349 7351 7352 7353"),
    ("RU", "", "Asia/Omsk", "7381"),
    ("RU", "", "Asia/Tomsk", "7382"),
    ("RU", "", "Asia/Novosibirsk", "7383"),
    ("RU", "", "Asia/Novokuznetsk", "7384"),
    ("RU", "", "Asia/Barnaul", "7385 7388"),
    ("RU", "", "Asia/Krasnoyarsk", "7390 7391 7394"),
    ("RU", "", "Asia/Irkutsk", "7301 7395"),
    ("RU", "", "Asia/Chita", "7302"),
    ("RU", "", "Asia/Yakutsk", "7416"),
    ("RU", "Sakha", "Asia/Yakutsk", "74112"),
    ("RU", "", "Asia/Vladivostok", "7421 7423 7426"),
    ("RU", "", "Asia/Magadan", "7413"),
    ("RU", "", "Asia/Sakhalin", "7424"),
    ("RU", "", "Asia/Kamchatka", "7415"),
    ("RU", "", "Asia/Anadyr", "7427"),
    // Ukraine, but for the Crimea (65, 692) and for Donetsk and Luhansk (62, 64), where the clock depends on the side
    ("UA", "", "Europe/Kyiv", "38031 38032 38033 38034 38035 38036 38037 38038 38041 38043 38044 38045 38046 38047 38048 38051 38052 38053 38054 38055 38056 38057 38061"),
    // United States. Left out, as they keep several: 208 and 986 (Idaho), 270 and 364 (Kentucky, west), 308 (Nebraska,
    // west), 423 (Tennessee, east), 448 and 850 (Florida, northwest), 458 and 541 (Oregon, east), 574, 812 and 930
    // (Indiana), 605 (South Dakota), 606 (Kentucky, east), 701 (North Dakota), 906 (Michigan, north), 928 (Arizona, north).
    ("US", "", "America/New_York", "1203 1475 1860 1959 1302 1202 1771 1229 1404 1470 1478 1678 1706 1762 1770 1912 1943 1207 1227 1240 1301 1410 1443 1667 1339 1351 1413 1508 1617 1774 1781 1857 1978 1603 1201 1551 1609 1640 1732 1848 1856 1862 1908 1973 1212 1315 1329 1332 1347 1363 1516 1518 1585 1607 1624 1631 1646 1680 1716 1718 1838 1845 1914 1917 1929 1934 1252 1336 1472 1704 1743 1828 1910 1919 1980 1984 1216 1220 1234 1283 1326 1330 1380 1419 1436 1440 1513 1567 1614 1740 1937 1215 1223 1267 1272 1412 1445 1484 1570 1582 1610 1717 1724 1814 1835 1878 1401 1803 1821 1839 1843 1854 1864 1802 1276 1434 1540 1571 1686 1703 1757 1804 1826 1948 1304 1681"),
    ("US", "KY", "America/Kentucky/Louisville", "1502"),
    ("US", "IN", "America/Indiana/Indianapolis", "1260 1317 1463 1765"),
    ("US", "", "America/Detroit", "1231 1248 1269 1313 1517 1586 1616 1679 1734 1810 1947 1989"),
    ("US", "", "America/Chicago", "1205 1251 1256 1334 1659 1938 1327 1479 1501 1870 1217 1224 1309 1312 1331 1447 1464 1618 1630 1708 1730 1773 1779 1815 1847 1861 1872 1319 1515 1563 1641 1712 1316 1620 1785 1913 1225 1318 1337 1504 1985 1218 1320 1507 1612 1651 1763 1952 1228 1601 1662 1769 1235 1314 1417 1557 1573 1636 1660 1816 1975 1405 1539 1572 1580 1918 1262 1274 1353 1414 1534 1608 1715 1920"),
    ("US", "", "America/Denver", "1303 1719 1720 1970 1983 1406 1505 1575 1385 1435 1801 1307"),
    ("US", "", "America/Phoenix", "1480 1520 1602 1623"),
    ("US", "", "America/Los_Angeles", "1209 1213 1279 1310 1323 1341 1350 1369 1408 1415 1424 1442 1510 1530 1559 1562 1619 1626 1628 1650 1657 1661 1669 1707 1714 1738 1747 1760 1805 1818 1820 1831 1837 1840 1858 1909 1916 1925 1949 1951 1702 1725 1775 1503 1971 1206 1253 1360 1425 1509 1564"),
    ("US", "", "America/Anchorage", "1907"),
    ("US", "", "Pacific/Honolulu", "1808"),
    ("US", "", "America/Puerto_Rico", "1787 1939"),
    ("US", "", "America/St_Thomas", "1340"),
    ("US", "", "Pacific/Guam", "1671"),
    ("US", "", "Pacific/Saipan", "1670"),
    ("US", "", "Pacific/Pago_Pago", "1684"),
    ("US", "FL", "America/New_York", "1239 1305 1321 1324 1352 1386 1407 1561 1645 1656 1689 1727 1728 1754 1772 1786 1813 1863 1904 1941 1954"),
    ("US", "KY", "America/New_York", "1859"),
    ("US", "TN", "America/New_York", "1865"),
    ("US", "TN", "America/Chicago", "1615 1629 1731 1901 1931"),
    ("US", "IN", "America/Chicago", "1219"),
    ("US", "NE", "America/Chicago", "1402 1531"),
    ("US", "TX", "America/Chicago", "1210 1214 1254 1281 1325 1346 1361 1409 1430 1432 1469 1512 1682 1713 1726 1737 1806 1817 1830 1832 1903 1936 1940 1945 1956 1972 1979"),
    ("US", "TX", "America/Denver", "1915"),
];
