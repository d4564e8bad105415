"""What dates and ranges mean: for each reading, the ways in which people write it.

A reading is the first and last month, both included; "open" is the month that the reader calls today.
"""

from __future__ import annotations

# fmt: off
READINGS: dict[str, list[str]] = {
    "2019-03..2019-03": [
        "March 2019", "Mar 2019", "Mar. 2019", "MAR 2019", "march 2019", "Mar '19", "March of 2019",
        "March, 2019", "March 18, 2019", "18 March 2019", "18th March 2019", "18-Mar-2019", "18 Mar. 2019",
        "March 18th, 2019", "the 18th of March 2019", "03/2019", "3/2019", "03-2019", "03.2019", "3.2019",
        "03 / 2019", "2019-03", "2019/03", "2019.03", "2019-03-15", "2019/03/15", "2019.03.15", "03/15/2019",
        "15/03/2019", "15.03.2019", "15-03-2019",
    ],
    "2019-09..2019-09": [
        "Sept. 2019", "Sep 2019", "Sept 2019", "2019 Sept.", "2019 September", "2019, Sept",
    ],
    "2019-06..2019-06": [
        "June, 2019", "June of 2019", "June of '19", "June of ’19", "mid-2019", "mid 2019",
    ],
    "2019-01..2019-12": [
        "2019", "c. 2019", "ca. 2019", "circa 2019", "around 2019", "approx. 2019", "~2019",
    ],
    "2018-01..2018-05": [
        "Spring 2018", "Spring semester 2018", "Spring term 2018", "spring '18",
    ],
    "2018-06..2018-08": [
        "Summer 2018", "summer of 2018",
    ],
    "2018-09..2018-12": [
        "Fall 2018", "Autumn 2018", "Michaelmas 2018", "Fall semester 2018", "Fall, 2018",
    ],
    "2018-12..2019-02": [
        "Winter 2018", "Winter 2018/19", "Winter 2018-19", "Winter 2018–2019",
    ],
    "2019-07..2019-09": [
        "Q3 2019", "3Q19", "2019 Q3", "Q3 FY2019", "third quarter of 2019",
    ],
    "2019-01..2019-06": [
        "H1 2019", "first half of 2019",
    ],
    "2019-02..2019-02": [
        "early 2019",
    ],
    "2019-11..2019-11": [
        "late 2019",
    ],
    "2016-09..2017-05": [
        "2016–2017 academic year", "AY 2016-17", "session 2016-17", "academic year 2016/17",
        "2016/17 academic year", "school year 2016-2017",
    ],
    "2016-01..2017-01": [
        "2016/17", "2016-17", "2016/2017",
    ],
    "2020-01..2020-03": [
        "Jan - Mar 2020", "Jan. – March 2020", "January to March 2020",
    ],
    "": [
        "Class of 2012", "DOB 1984", "© 2020", "2010 census", "Windows 2000", "Office 2016", "MARC 21", "AACR2",
        "RDA 2013", "Jan.", "ISBN 978-0-19-2019", "Room 2015", "1990s", "'90s", "until 2018",
        "until March 2018", "before 2018", "Mar 19", "Mar-19", "03/19", "'19", "$2019", "200,000",
        "518-555-2019", "98%",
    ],
    "2018-05..2018-05": [
        "Mai 2018", "mayo 2018", "mayo de 2018", "maio de 2018", "maggio 2018", "mei 2018",
    ],
    "2018-01..2018-01": [
        "Januar 2018", "Jan. 2018", "Jänner 2018", "janvier 2018", "janv. 2018", "enero de 2018", "ene. 2018",
        "janeiro de 2018", "gennaio 2018", "gen. 2018", "januari 2018",
    ],
    "2018-03..2018-03": [
        "März 2018", "Mrz 2018", "Maerz 2018", "mars 2018", "marzo de 2018", "março de 2018", "maart 2018",
        "mrt 2018", "Maret 2018", "2018-03",
    ],
    "2018-02..2018-02": [
        "Februar 2018", "février 2018", "fév. 2018", "févr. 2018", "febrero 2018", "feb. 2018",
        "fevereiro de 2018", "fev. 2018", "febbraio 2018", "februari 2018",
    ],
    "2018-04..2018-04": [
        "April 2018", "avril 2018", "avr. 2018", "abril de 2018", "abr. 2018", "aprile 2018", "apr. 2018",
    ],
    "2018-06..2018-06": [
        "Juni 2018", "juin 2018", "junio de 2018", "junho 2018", "giugno 2018", "giu. 2018", "jun. 2018",
    ],
    "2018-07..2018-07": [
        "Juli 2018", "juillet 2018", "juil. 2018", "julio 2018", "julho 2018", "luglio 2018", "lug. 2018",
        "jul. 2018",
    ],
    "2018-08..2018-08": [
        "August 2018", "août 2018", "agosto de 2018", "ago. 2018", "augustus 2018", "Agustus 2018", "Ogos 2018",
        "aug. 2018",
    ],
    "2018-09..2018-09": [
        "September 2018", "septembre 2018", "septiembre de 2018", "sept. 2018", "setiembre 2018",
        "setembro 2018", "set. 2018", "settembre 2018",
    ],
    "2018-10..2018-10": [
        "Oktober 2018", "Okt. 2018", "octobre 2018", "oct. 2018", "octubre 2018", "outubro 2018", "out. 2018",
        "ottobre 2018", "ott. 2018", "okt. 2018",
    ],
    "2018-11..2018-11": [
        "November 2018", "novembre 2018", "noviembre de 2018", "nov. 2018", "novembro 2018",
    ],
    "2018-12..2018-12": [
        "Dezember 2018", "Dez. 2018", "décembre 2018", "déc. 2018", "diciembre de 2018", "dic. 2018",
        "dezembro 2018", "dez. 2018", "dicembre 2018", "december 2018", "Desember 2018",
    ],
    "2018-01..open": [
        "2018 – heute", "2018 bis heute", "seit 2018", "ab 2018", "2018 - laufend", "2018 - derzeit",
        "2018 à ce jour", "depuis 2018", "2018 – aujourd'hui", "2018 - aujourd’hui", "2018 en cours",
        "2018 - actuellement", "2018 - actualidad", "2018 – la actualidad", "2018 a la fecha",
        "2018 hasta la fecha", "desde 2018", "2018 - presente", "2018 - vigente", "2018 - atual",
        "2018 – atualmente", "2018 até o momento", "2018 até hoje", "2018 ad oggi", "2018 - attuale",
        "2018 - in corso", "dal 2018", "2018 – heden", "sinds 2018", "2018 tot heden", "2018 t/m heden",
        "2018 - sekarang", "2018 sampai sekarang", "2018 - kini", "2018 hingga kini", "2018 - oggi",
        "2018 – hoje",
    ],
    "2018-03..2021-06": [
        "März 2018 bis Juni 2021", "mars 2018 à juin 2021", "de mars 2018 à juin 2021",
        "marzo de 2018 a junio de 2021", "de marzo 2018 hasta junio 2021", "março de 2018 até junho de 2021",
        "dal marzo 2018 al giugno 2021", "maart 2018 t/m juni 2021", "maart 2018 tot juni 2021",
        "du mars 2018 au juin 2021",
    ],
    "2019-03..2021-06": [
        "Mar 2019 - Jun 2021", "Mar 2019 – Jun 2021", "Mar 2019 — Jun 2021", "Mar 2019 ‒ Jun 2021",
        "Mar 2019 − Jun 2021", "Mar 2019 ~ Jun 2021", "Mar 2019 / Jun 2021", "Mar 2019-Jun 2021",
        "Mar 2019--Jun 2021", "Mar 2019 → Jun 2021", "Mar 2019 -> Jun 2021", "Mar 2019 ― Jun 2021",
        "Mar 2019 ‑ Jun 2021", "Mar2019-Jun2021", "3/19–6/21", "03.2019-06.2021", "2019.03 - 2021.06",
        "03/2019-06/2021", "2019/03 – 2021/06", "2019-03 / 2021-06", "3-2019 to 6-2021", "Mar 2019 to Jun 2021",
        "from Mar 2019 to Jun 2021", "Mar 2019 until Jun 2021", "Mar 2019 till Jun 2021",
        "Mar 2019 through Jun 2021", "Mar 2019 thru Jun 2021", "Mar 2019 up to Jun 2021",
        "between Mar 2019 and Jun 2021", "From March, 2019 To June, 2021", "MARCH 2019 TO JUNE 2021",
        "March 2019 –\nJune 2021", "March 2019\n– June 2021", "March 2019\n–\nJune 2021",
        "March 2019 to\nJune 2021", "March\n2019 - June\n2021", "March 2019 – June 2021", "Mar 2019 – Jun 2021",
    ],
    "2021-03..2021-06": [
        "Mar - Jun 2021", "March to June 2021", "Mar–Jun 2021", "Mar/Jun 2021",
        "März bis Juni 2021", "mars à juin 2021",
    ],
    "2015-01..2018-01": [
        "2015-2018", "2015–2018", "2015 to 2018", "(2015-2018)", "[2015–2018]", "2015–18", "2015-'18",
        "2015/18", "'15-'18", "2015 thru 2018", "2015 - 2018", "’15–’18",
    ],
    "1999-01..2003-01 2003-01..2007-01": [
        "1999-2003-2007",
    ],
    "2014-01..open": [
        "2014 – present", "2014 to date", "2014 till date", "2014 till now", "2014-now", "2014 - Current",
        "2014 - ongoing", "2014 - today", "2014 onwards", "2014 onward", "2014 -", "2014 – …", "2014 - ...",
        "2014+", "since 2014", "from 2014", "as of 2014", "w.e.f. 2014", "starting 2014", "2014 - Pres.",
        "2014 - PRESENT", "2014 — Cont.", "2014 - continuing", "2014 to-date", "2014 - presently",
        "2014 - at present", "2014 - still there", "2014-Present", "2014 → present", "2014 up to date",
        "2014 up to now", "2014 until present", "2014 through the present", "2014 - till present",
        "2014 - Till Date", "Present - 2014", "present to 2014", "From: 2014 To: till date",
    ],
    "2016-01..2018-01": [
        "2 years (2016-2018)",
    ],
    "2015-01..2015-12": [
        "6 months in 2015",
    ],
    "2017-06..2017-08": [
        "June 2017 – August 2017 (part-time, 10 hrs/wk)",
    ],
    "2012-06..2014-05 2015-09..open": [
        "Jun 2012–May 2014, Sept 2015–present",
    ],
    "2012-01..2012-12 2014-01..2014-12 2016-01..2016-12": [
        "2012, 2014, 2016 (annual inventory)",
    ],
    "2010-01..2012-01 2015-01..2017-01": [
        "2010-2012 & 2015-2017", "2010-2012, 2015-2017", "2010–2012 and 2015–2017",
    ],
    "1998-09..2001-12": [
        "Sept 1998–Dec 2001 (retired)",
    ],
    "2019-05..open": [
        "05/2019-Present (6 yrs 8 mos)",
    ],
    "2020-03..open": [
        "effective 3 March 2020", "joined March 2020", "appointed March 2020", "joined in March 2020",
    ],
    "2019-01..2021-01": [
        "2O19 - 2021",
    ],
    "2020-09..2024-05": [
        "2020/21 - 2023/24", "2020/21 to 2023/24", "2020/21–2023/24",
    ],
    "2019-01..2022-05": [
        "Jan 2019 - May 2022 · 3 yrs 5 mos", "01/01/2019 – 31/05/2022", "1.1.2019 bis 31.5.2022",
        "2019-01-01 to 2022-05-31", "1 January 2019 - 31 May 2022", "Jan 1, 2019 - May 31, 2022",
        "January 1st, 2019 through May 31st, 2022", "01 Jan 2019 – 31 May 2022",
    ],
    "2012-09..2015-06": [
        "Fall 2012 – June 2015",
    ],
    "2012-09..2015-05": [
        "Fall 2012 – Spring 2015", "Autumn 2012 to Spring 2015",
    ],
    "2011-06..2011-08 2012-06..2012-08 2013-06..2013-08": [
        "summers 2011-2013", "three summers 2011-2013", "summers 2011, 2012, 2013", "summers 2011, 2012 and 2013",
    ],
}
