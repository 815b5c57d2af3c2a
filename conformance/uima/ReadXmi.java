import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.impl.XmiCasSerializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;

/**
 * Opens each folder given with Apache UIMA: document.xmi over TypeSystem.xml, not lenient, so that an undeclared type or
 * feature is refused. Prints a line of JSON for each folder (text, language and what covers the text, or the
 * refusal) and has UIMA write what it holds to again.xmi beside it.
 *
 * java -cp uimaj-core.jar ReadXmi.java folder...
 */
public class ReadXmi {
  public static void main(String[] folders) throws Exception {
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    for (String folder : folders) {
      try {
        out.println(read(new File(folder)));
      } catch (Exception refused) {
        out.println("{\"refused\":" + quoted(String.valueOf(refused.getMessage())) + "}");
      }
    }
  }

  private static String read(File folder) throws Exception {
    XMLInputSource types = new XMLInputSource(new File(folder, "TypeSystem.xml"));
    CAS cas =
        CasCreationUtils.createCas(
            UIMAFramework.getXMLParser().parseTypeSystemDescription(types), null, null);
    try (InputStream in = new FileInputStream(new File(folder, "document.xmi"))) {
      XmiCasDeserializer.deserialize(in, cas, false);
    }
    try (OutputStream again = new FileOutputStream(new File(folder, "again.xmi"))) {
      XmiCasSerializer.serialize(cas, again);
    }
    List<String> annotations = new ArrayList<>();
    for (AnnotationFS annotation : cas.getAnnotationIndex()) annotations.add(described(annotation));
    return "{\"text\":" + quoted(cas.getDocumentText())
        + ",\"language\":" + quoted(cas.getDocumentLanguage())
        + ",\"annotations\":[" + String.join(",", annotations) + "]}";
  }

  private static String described(AnnotationFS annotation) {
    TreeMap<String, String> features = new TreeMap<>();
    for (Feature feature : annotation.getType().getFeatures()) {
      String name = feature.getShortName();
      if (name.equals("sofa") || name.equals("begin") || name.equals("end")) continue;
      if (feature.getRange().isPrimitive()) {
        String value = annotation.getFeatureValueAsString(feature);
        if (value != null) features.put(name, value);
      } else {
        FeatureStructure other = annotation.getFeatureValue(feature);
        if (other instanceof AnnotationFS) features.put(name, ((AnnotationFS) other).getCoveredText());
      }
    }
    String fields =
        features.entrySet().stream()
            .map(field -> quoted(field.getKey()) + ":" + quoted(field.getValue()))
            .collect(Collectors.joining(","));
    return "{\"type\":" + quoted(annotation.getType().getName())
        + ",\"begin\":" + annotation.getBegin()
        + ",\"end\":" + annotation.getEnd()
        + ",\"covered\":" + quoted(annotation.getCoveredText())
        + ",\"fields\":{" + fields + "}}";
  }

  /** As JSON wants it; halves of a pair stay as they are. */
  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char sign : text.toCharArray()) {
      if (sign == '"' || sign == '\\') json.append('\\').append(sign);
      else if (sign < ' ' || Character.isSurrogate(sign)) json.append(String.format("\\u%04x", (int) sign));
      else json.append(sign);
    }
    return json.append('"').toString();
  }
}
