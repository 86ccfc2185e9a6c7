package dev.effortlens.render;

import java.util.List;
import java.util.stream.Stream;

/** Texts that would do harm if something took them for more than text. */
final class Payloads {

    /** They begin a formula in one sheet or another. */
    static final List<String> FORMULAS = List.of(
            "=1+1",
            "+1+1",
            "-1+1",
            "@SUM(1;1)",
            "\t=1+1",
            "\r=1+1",
            "=HYPERLINK(\"http://x.example\";\"click\")",
            "=cmd|'/c calc'!A0",
            "@IMPORTXML(\"http://x.example\")",
            "+cmd|'/c calc'!A0",
            "-2+3+cmd|'/c calc'!A0",
            "=\"a\"&\"b\"");

    private static final List<String> ELEMENTS = List.of(
            "<script>alert(1)</script>",
            "<ScRiPt>alert(1)</sCrIpT>",
            "</script><script>alert(1)</script>",
            "</style><script>alert(1)</script>",
            "</title><script>alert(1)</script>",
            "</td></tr></table><script>alert(1)</script>",
            "<!--<script>alert(1)//-->",
            "--><script>alert(1)</script>",
            "<![CDATA[<script>alert(1)</script>]]>",
            "<img src=x onerror=alert(1)>",
            "<img/src=x/onerror=alert(1)>",
            "<svg onload=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<svg><animate onbegin=alert(1) attributeName=x>",
            "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
            "<iframe src=javascript:alert(1)>",
            "<iframe srcdoc='<script>alert(1)</script>'>",
            "<object data=javascript:alert(1)>",
            "<embed src=javascript:alert(1)>",
            "<link rel=stylesheet href=//x.example>",
            "<base href=//x.example>",
            "<meta http-equiv=refresh content=0;url=//x.example>",
            "<form action=//x.example><button>ok",
            "<input autofocus onfocus=alert(1)>",
            "<details open ontoggle=alert(1)>",
            "<video><source onerror=alert(1)>",
            "<audio src onerror=alert(1)>",
            "<body onload=alert(1)>",
            "<a href=javascript:alert(1)>x</a>",
            "<style>*{display:none}</style>",
            "<marquee onstart=alert(1)>",
            "<template><script>alert(1)</script></template>",
            "<noscript><img src=x onerror=alert(1)></noscript>",
            "<textarea autofocus onfocus=alert(1)>",
            "<table background=javascript:alert(1)>");

    private static final List<String> ATTRIBUTES = List.of(
            "\" onmouseover=\"alert(1)",
            "' onmouseover='alert(1)",
            "` onmouseover=`alert(1)",
            "\"><script>alert(1)</script>",
            "'><script>alert(1)</script>",
            "\" autofocus onfocus=alert(1) x=\"",
            "javascript:alert(1)",
            "\" style=\"position:fixed",
            "&quot; onclick=alert(1)",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "&#60;script&#62;alert(1)");

    private static final List<String> TEMPLATES = List.of(
            "${7*7}",
            "#{7*7}",
            "{{7*7}}",
            "{0}",
            "{title}",
            "{n, plural, one {x} other {y}}",
            "''{''",
            "[[points|points]]",
            "**bold**",
            "\uE000points\uE001x\uE002",
            "%s%n%x",
            "\\u003cscript\\u003ealert(1)",
            "\u2028alert(1)//",
            "\u202Etxt.exe");

    private Payloads() {}

    /** Sixty texts, each markup, a template or a mark of some kind. */
    static Stream<String> all() {
        return Stream.of(ELEMENTS, ATTRIBUTES, TEMPLATES).flatMap(List::stream);
    }
}
