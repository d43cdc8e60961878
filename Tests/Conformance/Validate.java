import java.io.FileInputStream;
import java.io.InputStream;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates PDFs against PDF/UA-1 and PDF/A-2a with all rules of veraPDF: java Validate FILE... */
public final class Validate {
  private static final PDFAFlavour[] STANDARDS = {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A};

  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    int failures = 0;
    for (String file : files) {
      for (PDFAFlavour standard : STANDARDS) {
        if (!conforms(file, standard)) failures++;
      }
    }
    System.out.printf("%d files, %d failures%n", files.length, failures);
    System.exit(failures == 0 && files.length > 0 ? 0 : 1);
  }

  private static boolean conforms(String file, PDFAFlavour standard) throws Exception {
    try (InputStream bytes = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(bytes, standard);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
      ValidationResult result = validator.validate(parser);
      if (result.isCompliant()) return true;
      TreeMap<String, Integer> broken = new TreeMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        broken.merge(rule + " " + assertion.getMessage(), 1, Integer::sum);
      }
      System.out.println(file + " is not " + standard);
      broken.forEach((rule, count) -> System.out.println("  " + count + " × " + rule));
      return false;
    }
  }
}
