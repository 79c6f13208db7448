package org.programmeledger.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.events.Money;
import org.programmeledger.files.Statement.Balance;
import org.programmeledger.files.Statement.Format;
import org.programmeledger.files.Statement.Line;

class StatementTest {

    private static final LocalDate APRIL_2 = LocalDate.of(2019, 4, 2);
    private static final LocalDate APRIL_3 = LocalDate.of(2019, 4, 3);

    private static final String MT940 = """
            :20:940S190403
            :25:NL50BANK0123456789 EUR
            :28C:0
            :60F:C190402EUR1000,00
            :61:1904030403D100,50N102EREF//BR1
            :86:/TRTP/SEPA OVERBOEKING/IBAN/NL12BANK0987654321/NAME/J. Jansen/EREF/INV-7/REMI/
            dank je wel
            :61:190403C200,N654NONREF//BR2
            :86:/REMI/STRD/CUR/9876543210123456/
            :62F:C190403EUR1099,50
            """;

    private static Money euro(long cents) {
        return new Money(cents, "EUR");
    }

    private static Line line(
            long cents, @Nullable String bank, @Nullable String endToEnd, @Nullable String structured) {
        return new Line(APRIL_3, euro(cents), bank, endToEnd, structured);
    }

    private static Statement expected() {
        return new Statement(
                "NL50BANK0123456789",
                new Balance(APRIL_2, euro(100_000)),
                new Balance(APRIL_3, euro(109_950)),
                List.of(line(-10_050, "BR1", "INV-7", null), line(20_000, "BR2", null, "9876543210123456")));
    }

    private static String camt(String version, String booked) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.%s"><BkToCstmrStmt>
            <GrpHdr><MsgId>M1</MsgId><CreDtTm>2019-04-04T06:00:00</CreDtTm></GrpHdr>
            <Stmt><Id>S1</Id><CreDtTm>2019-04-04T06:00:00</CreDtTm><Acct><Id><IBAN>NL50BANK0123456789</IBAN></Id></Acct>
            <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1000.00</Amt>
              <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2019-04-02</Dt></Dt></Bal>
            <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1099.5</Amt>
              <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2019-04-03</Dt></Dt></Bal>
            <Ntry><Amt Ccy="EUR">100.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>%s</Sts>
              <BookgDt><Dt>2019-04-03</Dt></BookgDt><AcctSvcrRef>BR1</AcctSvcrRef>
              <NtryDtls><TxDtls><Refs><EndToEndId>INV-7</EndToEndId></Refs>
                <RltdPties><Cdtr><Nm>J. Jansen</Nm></Cdtr></RltdPties>
                <RmtInf><Ustrd>dank je wel</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
            <Ntry><Amt Ccy="EUR">200.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>%s</Sts>
              <BookgDt><DtTm>2019-04-03T10:00:00</DtTm></BookgDt><AcctSvcrRef>BR2</AcctSvcrRef>
              <NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
                <RmtInf><Strd><CdtrRefInf><Ref>9876543210123456</Ref></CdtrRefInf></Strd></RmtInf>
              </TxDtls></NtryDtls></Ntry>
            <Ntry><Amt Ccy="EUR">7.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>PDNG</Sts>
              <BookgDt><Dt>2019-04-03</Dt></BookgDt></Ntry>
            </Stmt></BkToCstmrStmt></Document>
            """.formatted(version, booked, booked);
    }

    private static List<Statement> read(String text, Format format) {
        return Statement.read(text.getBytes(UTF_8), format);
    }

    @Test
    void aStatementSaysTheSameInEveryFormatAndVersion() {
        assertThat(read(camt("02", "BOOK"), Format.CAMT053)).containsExactly(expected());
        assertThat(read(camt("08", "<Cd>BOOK</Cd>"), Format.CAMT053)).containsExactly(expected());
        assertThat(read(MT940, Format.MT940)).containsExactly(expected());
        assertThat(read("{1:F01A}{2:I940B}{4:\n" + MT940 + "-}", Format.MT940)).containsExactly(expected());
        assertThat(read("ABNANL2A\n940\nABNANL2A\n" + MT940 + "-\n", Format.MT940))
                .containsExactly(expected());
    }

    @Test
    void aTableOfABankIsAStatementOnceTheBalancesAreSaid() {
        var file = "Boekdatum;Bedrag;Bankreferentie;Transactiereferentie;Betalingskenmerk;Naam\n"
                + "03-04-2019;-100,50;BR1;INV-7;;J. Jansen\n"
                + "03-04-2019;200,00;BR2;;9876543210123456;\n";

        assertThat(Statement.of(
                        file.getBytes(UTF_8),
                        Table.Format.CSV,
                        null,
                        "NL50BANK0123456789",
                        expected().opening(),
                        expected().closing()))
                .isEqualTo(expected());
    }

    @Test
    void namesAccountsOfOthersAndFreeTextAreNotRead() {
        for (var statements : List.of(read(camt("02", "BOOK"), Format.CAMT053), read(MT940, Format.MT940))) {
            assertThat(statements.toString()).doesNotContain("Jansen", "dank", "NL12BANK");
        }
        var sentence = MT940.replace("/EREF/INV-7", "/EREF/van Jan Jansen");
        assertThat(read(sentence, Format.MT940).getFirst().lines().getFirst().endToEndReference())
                .as("a reference that is a sentence")
                .isNull();
    }

    @Test
    void severalStatementsInOneFileStayApart() {
        assertThat(read(MT940 + "-\n" + MT940, Format.MT940)).containsExactly(expected(), expected());
    }

    @Test
    void anEntryDateAroundNewYearIsOfTheYearBeside() {
        var file = MT940.replace(":61:1904030403", ":61:1901011231");

        assertThat(read(file, Format.MT940).getFirst().lines().getFirst().bookedOn())
                .isEqualTo(LocalDate.of(2018, 12, 31));
    }

    @Test
    void aReversedCreditGoesOut() {
        var file = MT940.replace("0403D100,50", "0403RC100,50");

        assertThat(read(file, Format.MT940).getFirst().lines().getFirst().amount())
                .isEqualTo(euro(-10_050));
    }

    @Test
    void aFileThatDeclaresEntitiesIsRefused() {
        var hostile = camt("02", "BOOK")
                .replace("<Document", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><Document");

        assertThatThrownBy(() -> read(hostile, Format.CAMT053)).hasMessage("hostile-file");
    }

    /** What the standard error shows ends up in the logs of the machine. */
    @Test
    void aBrokenStatementIsQuotedNowhere() {
        var error = System.err;
        var written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, UTF_8));
        try {
            var broken =
                    camt("02", "2019-04-03").replace("</Stmt>", "</Secret>").getBytes(UTF_8);
            assertThatThrownBy(() -> Statement.read(broken, Format.CAMT053)).isInstanceOf(UnreadableFile.class);
        } finally {
            System.setErr(error);
        }

        assertThat(written.toString(UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "<Document/>", "<a>", ":20:x\n:25:y\n", ":20:x\n:25:NL1\n:60F:C19EUR1\n:62F:x\n"})
    void whatIsNoStatementIsRefused(String text) {
        assertThatThrownBy(() -> read(text, Format.CAMT053)).isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> read(text, Format.MT940)).isInstanceOf(UnreadableFile.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ccy=\"EUR\">100.505<", "Ccy=\"XXX\">100.50<", ">100.50<", "Ccy=\"EUR\">a<"})
    void anAmountThatIsNotExactInItsCurrencyIsRefused(String amount) {
        var file = camt("02", "BOOK").replace("<Amt Ccy=\"EUR\">100.50<", "<Amt " + amount);

        assertThatThrownBy(() -> read(file, Format.CAMT053)).isInstanceOf(UnreadableFile.class);
    }
}
